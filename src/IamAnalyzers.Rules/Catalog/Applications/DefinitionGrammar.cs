namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>The forms of names and ARN templates in a service definition; <c>docs/iam-service.schema.json</c> says the same as patterns.</summary>
internal static class DefinitionGrammar
{
    /// <summary>The longest name of anything.</summary>
    public const int MaxName = 64;

    /// <summary>The longest ARN template.</summary>
    public const int MaxTemplate = 512;

    /// <summary>What stands in front of a template without it.</summary>
    public const string TemplateStart = "arn:${Partition}:";

    /// <summary>Types of condition keys as the schema writes them.</summary>
    public static IReadOnlyList<(string Name, ConditionKeyType Type)> KeyTypes { get; } =
    [
        ("String", ConditionKeyType.String),
        ("ARN", ConditionKeyType.Arn),
        ("Bool", ConditionKeyType.Bool),
        ("Numeric", ConditionKeyType.Numeric),
        ("Date", ConditionKeyType.Date),
        ("IPAddress", ConditionKeyType.IpAddress),
        ("Binary", ConditionKeyType.Binary),
    ];

    /// <summary>Access levels as AWS's reference and the schema write them.</summary>
    public static IReadOnlyList<(string Name, AccessLevels Levels)> Levels { get; } =
    [
        ("List", AccessLevels.List),
        ("Read", AccessLevels.Read),
        ("Write", AccessLevels.Write),
        ("Tagging", AccessLevels.Tagging),
        ("Permissions management", AccessLevels.PermissionsManagement | AccessLevels.Write),
    ];

    /// <summary><c>[a-z][a-z0-9-]*</c></summary>
    public static bool IsPrefix(string text) =>
        HasNameLength(text) && text[0] is >= 'a' and <= 'z' && text.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    /// <summary><c>[A-Za-z][A-Za-z0-9]*</c></summary>
    public static bool IsActionName(string text) => HasNameLength(text) && IsLetter(text[0]) && text.All(IsLetterOrDigit);

    /// <summary><c>[A-Za-z][A-Za-z0-9_-]*</c></summary>
    public static bool IsTypeName(string text) =>
        HasNameLength(text) && IsLetter(text[0]) && text.All(static c => IsLetterOrDigit(c) || c is '_' or '-');

    /// <summary>A name behind the prefix of a key: <c>[A-Za-z][A-Za-z0-9._-]*</c>, perhaps with <c>/${Name}</c> behind it.</summary>
    public static bool IsKeyName(string text)
    {
        var slash = text.IndexOf('/');
        var name = slash < 0 ? text : text.Substring(0, slash);
        return HasNameLength(name)
            && IsLetter(name[0])
            && name.All(static c => IsLetterOrDigit(c) || c is '.' or '_' or '-')
            && (slash < 0 || (TryReadVariable(text, slash + 1, out var end) && end == text.Length));
    }

    /// <summary>
    /// Completes a template, <c>orders:::order/${OrderId}</c> or one that begins with <c>arn:</c>; null with what is wrong where it
    /// is none.
    /// </summary>
    public static string? ReadTemplate(string text, out string fault)
    {
        fault = string.Empty;
        var template = text.StartsWith("arn:", StringComparison.Ordinal) ? text : TemplateStart + text;
        var fields = new List<string>();
        var start = 0;
        var afterVariable = false;
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            if (c == '$')
            {
                if (!TryReadVariable(template, i, out var end))
                {
                    fault = "writes a variable as ${Name}";
                    return null;
                }

                if (afterVariable)
                {
                    fault = "needs something between two variables, or nobody knows where the first one ends";
                    return null;
                }

                i = end - 1;
                afterVariable = true;
                continue;
            }

            afterVariable = false;
            if (c is <= ' ' or > '~' or '*' or '?' or '"' or '\\' or '{' or '}')
            {
                fault = $"cannot hold '{c}'";
                return null;
            }

            if (c == ':' && fields.Count < 5)
            {
                fields.Add(template.Substring(start, i - start));
                start = i + 1;
            }
        }

        fields.Add(template.Substring(start));
        if (text.Length > MaxTemplate)
        {
            fault = $"has at most {MaxTemplate} characters";
        }
        else if (fields.Count != 6)
        {
            fault = "has four fields, service:region:account:resource, or six, arn:partition:service:region:account:resource";
        }
        else if (fields[1].Length == 0 || fields[2].Length == 0 || fields[5].Length == 0)
        {
            fault = "names the service and the resource";
        }
        else if (fields.Take(5).Any(static f => f.IndexOf('$') >= 0 && !(TryReadVariable(f, 0, out var end) && end == f.Length)))
        {
            fault = "has a variable or a text in partition, service, region and account, not both";
        }

        return fault.Length == 0 ? template : null;
    }

    /// <summary>A variable <c>${Name}</c>, the name of letters and digits.</summary>
    private static bool TryReadVariable(string text, int start, out int end)
    {
        end = start + 2;
        if (string.CompareOrdinal(text, start, "${", 0, 2) != 0)
        {
            return false;
        }

        while (end < text.Length && IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var isNamed = end > start + 2 && IsLetter(text[start + 2]) && end - start - 2 <= MaxName;
        return isNamed && end < text.Length && text[end++] == '}';
    }

    private static bool HasNameLength(string text) => text.Length is > 0 and <= MaxName;

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsLetterOrDigit(char c) => IsLetter(c) || c is >= '0' and <= '9';
}
