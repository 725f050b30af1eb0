using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Planning;

/// <summary>Reads ARN templates such as <c>arn:${Partition}:s3:::${BucketName}/${ObjectName}</c> into the parts of a type.</summary>
internal static class ArnTemplates
{
    private const int FieldCount = 5;

    /// <summary>The templates of an entry; for a few resource types AWS documents two, separated by a comma.</summary>
    public static IEnumerable<string> Split(string documented) =>
        documented.Split([", arn:"], StringSplitOptions.None).Select(static (text, i) => i == 0 ? text : "arn:" + text);

    /// <summary>The service in the ARN, or null where a variable stands for it.</summary>
    public static string? ServiceOf(string template)
    {
        var service = Fields(template)[1];
        return service.Contains("${") ? null : service;
    }

    /// <summary>Makes the model; null where the text is no ARN.</summary>
    public static ResourceTypeModel? Parse(string name, string title, string template)
    {
        var fields = Fields(template);
        if (fields.Count != FieldCount)
        {
            return null;
        }

        var names = new NameAllocator(MemberNames.OfResourceType.Append(name));
        string[] fallbacks = ["Partition", "Service", "Region", "Account", "Rest"];

        // What names the resource has the first choice of property names.
        var parts = new EquatableArray<ArnPart>[FieldCount];
        foreach (var i in (int[])[4, 1, 2, 3, 0])
        {
            parts[i] = ParseField(fields[i], names, fallbacks[i]);
        }

        return new ResourceTypeModel(name, title, template, parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static EquatableArray<ArnPart> ParseField(string field, NameAllocator names, string fallback)
    {
        var parts = new List<ArnPart>();
        for (var i = 0; i < field.Length;)
        {
            if (field[i] == '*')
            {
                AddVariable(fallback);
                i++;
            }
            else if (IsVariableStart(field, i, out var end))
            {
                AddVariable(Identifiers.ToPascalCase(field.Substring(i + 2, end - i - 2), fallback));
                i = end + 1;
            }
            else
            {
                var start = i;
                while (i < field.Length && field[i] != '*' && !IsVariableStart(field, i, out _))
                {
                    i++;
                }

                parts.Add(ArnPart.Literal(field.Substring(start, i - start)));
            }
        }

        return parts.ToEquatableArray();

        void AddVariable(string name)
        {
            // Two variables side by side cannot be told apart: the first takes both.
            if (parts.Count == 0 || !parts[parts.Count - 1].IsVariable)
            {
                var property = name == "AccountId" && fallback == "Account" ? fallback : name;
                parts.Add(ArnPart.Variable(names.Allocate(names.IsFree(property) ? property : property + "Value")));
            }
        }
    }

    private static bool IsVariableStart(string text, int index, out int end)
    {
        end = text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{' ? text.IndexOf('}', index) : -1;
        return end > 0;
    }

    /// <summary>The five fields behind <c>arn:</c>; colons inside <c>${…}</c> do not separate.</summary>
    private static List<string> Fields(string template)
    {
        var fields = new List<string>();
        var start = 4;
        for (var i = start; i < template.Length && fields.Count < FieldCount - 1; i++)
        {
            if (IsVariableStart(template, i, out var end))
            {
                i = end;
            }
            else if (template[i] == ':')
            {
                fields.Add(template.Substring(start, i - start));
                start = i + 1;
            }
        }

        fields.Add(start <= template.Length ? template.Substring(start) : string.Empty);
        return fields;
    }
}
