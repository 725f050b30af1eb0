using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes a resource type: a readonly record struct with the variables of an ARN template.</summary>
internal static class ResourceTypeEmitter
{
    public static string Emit(ResourceTypeModel type, string @namespace)
    {
        var writer = new CodeWriter();
        Documentation.Summary(writer, $"A resource of type <c>{Documentation.Escape(type.Title)}</c>: <c>{Documentation.Escape(type.Template)}</c>.");
        foreach (var property in type.Properties)
        {
            Documentation.Parameter(writer, property, Describe(type, property));
        }

        writer.Line(Names.GeneratedCode);
        var parameters = string.Join(", ", type.Properties.Select(p => $"string {p}{Default(type, p)}"));
        using (writer.Block($"public readonly record struct {type.Name}({parameters}) : {Names.ArnResource}"))
        {
            WriteFields(writer, type);
            WriteParse(writer, type);
            WriteTryParse(writer, type);
            WriteToString(writer, type);
            WriteResourceText(writer, type);
        }

        return GeneratedFile.Compose($"The resource type {type.Title}.", @namespace, writer);
    }

    private static string Default(ResourceTypeModel type, string property) =>
        type.HasDefault(property) ? " = " + Literals.String(ResourceTypeModel.DefaultPartition) : string.Empty;

    private static string Describe(ResourceTypeModel type, string property)
    {
        bool In(EquatableArray<ArnPart> field) => field.Any(p => p.IsVariable && p.Text == property);
        return In(type.Partition) ? "The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>."
            : In(type.Region) ? "The region, such as <c>eu-west-1</c>."
            : In(type.Account) ? "The account's id: twelve digits."
            : In(type.Service) ? "The service in the ARN."
            : $"What stands for <c>{property}</c> in the ARN.";
    }

    /// <summary>The properties in front of the resource: a colon in one of them would shift all others.</summary>
    private static void WriteFields(CodeWriter writer, ResourceTypeModel type)
    {
        foreach (var property in type.Properties.Where(p => type.Resource.All(part => !part.IsVariable || part.Text != p)))
        {
            var field = "_" + Local(property);
            writer.Line($"private readonly string {field} = {Names.Text}.ArnField({property});");
            writer.Line();
            Documentation.Summary(writer, Describe(type, property));
            Documentation.Element(writer, "exception cref=\"global::System.ArgumentException\"", "The value holds a colon.");
            using (writer.Block($"public string {property}"))
            {
                writer.Line($"get => {field};");
                writer.Line($"init => {field} = {Names.Text}.ArnField(value);");
            }

            writer.Line();
        }
    }

    private static void WriteParse(CodeWriter writer, ResourceTypeModel type)
    {
        Documentation.Summary(writer, "Reads an ARN of this type.");
        Documentation.Parameter(writer, "arn", "The ARN.");
        Documentation.Element(writer, "exception cref=\"global::System.FormatException\"", "The text is no ARN of this type.");
        writer.Line($"public static {type.Name} Parse(string arn) =>");
        using (writer.Indent())
        {
            writer.Line("TryParse(arn, out var result)");
            using (writer.Indent())
            {
                writer.Line("? result");
                writer.Line($": throw new global::System.FormatException(\"'\" + arn + {Literals.String($"' is no ARN of the form {type.Template}.")});");
            }
        }

        writer.Line();
    }

    private static void WriteTryParse(CodeWriter writer, ResourceTypeModel type)
    {
        Documentation.Summary(writer, "Reads an ARN of this type; false where the text is none. A variable ends where the text that follows it in the template first occurs; the last one takes the rest.");
        Documentation.Parameter(writer, "arn", "The ARN; may be null.");
        Documentation.Parameter(writer, "result", "The resource.");
        using (writer.Block($"public static bool TryParse(string? arn, out {type.Name} result)"))
        {
            writer.Line("result = default;");
            writer.Line("if (arn is null)");
            Return("false");
            writer.Line($"var text = new {Names.ResourceText}(arn);");
            writer.Line("if (!text.IsArn)");
            Return("false");
            string[] names = ["Partition", "Service", "Region", "Account", "Resource"];
            var fields = type.Fields.ToList();
            for (var i = 0; i < fields.Count; i++)
            {
                writer.Line($"var {Local(names[i])} = text.{names[i]};");
            }

            var index = 0;
            var values = new Dictionary<string, string>();
            for (var i = 0; i < fields.Count; i++)
            {
                var rest = Local(names[i]);
                var parts = fields[i];
                if (parts.Count == 0)
                {
                    writer.Line($"if (!{rest}.IsEmpty)");
                    Return("false");
                }

                for (var p = 0; p < parts.Count; p++)
                {
                    if (!parts[p].IsVariable)
                    {
                        writer.Line(p == parts.Count - 1
                            ? $"if (!{Names.Text}.Is({rest}, {Literals.String(parts[p].Text)}))"
                            : $"if (!{Names.Text}.TryTake(ref {rest}, {Literals.String(parts[p].Text)}))");
                        Return("false");
                    }
                    else if (p == parts.Count - 1)
                    {
                        values[parts[p].Text] = rest;
                        if (i != 2 && i != 3)
                        {
                            writer.Line($"if ({rest}.IsEmpty)");
                            Return("false");
                        }
                    }
                    else
                    {
                        var value = "value" + Literals.Integer(++index);
                        values[parts[p].Text] = value;
                        writer.Line($"if (!{Names.Text}.TryTakeUntil(ref {rest}, {Literals.String(parts[p + 1].Text)}, out var {value}))");
                        Return("false");
                        p++;
                        if (p == parts.Count - 1)
                        {
                            writer.Line($"if (!{rest}.IsEmpty)");
                            Return("false");
                        }
                    }
                }
            }

            writer.Line($"result = new {type.Name}({string.Join(", ", type.Properties.Select(p => values[p] + ".ToString()"))});");
            writer.Line("return true;");
        }

        writer.Line();

        void Return(string value)
        {
            using (writer.Block())
            {
                writer.Line($"return {value};");
            }

            writer.Line();
        }
    }

    private static string Local(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static void WriteToString(CodeWriter writer, ResourceTypeModel type)
    {
        Documentation.Summary(writer, "The resource's ARN.");
        var parts = new List<string> { "arn:" };
        var expressions = new List<string>();
        var literal = "arn";
        foreach (var field in type.Fields)
        {
            literal += ":";
            foreach (var part in field)
            {
                if (!part.IsVariable)
                {
                    literal += part.Text;
                    continue;
                }

                expressions.Add(Literals.String(literal));
                expressions.Add(part.Text);
                literal = string.Empty;
            }
        }

        if (literal.Length > 0)
        {
            expressions.Add(Literals.String(literal));
        }

        writer.Line("public override string ToString() => " + string.Join(" + ", expressions) + ";");
        writer.Line();
    }

    private static void WriteResourceText(CodeWriter writer, ResourceTypeModel type)
    {
        var lengths = type.Resource.Select(static p => p.IsVariable
            ? $"{Names.Text}.Length({p.Text})"
            : Literals.Integer(p.Text.Length));
        writer.Line($"int {Names.ArnResource}.ResourceLength => {string.Join(" + ", lengths.DefaultIfEmpty("0"))};");
        writer.Line();
        using (writer.Block($"void {Names.ArnResource}.WriteResource(global::System.Span<char> destination)"))
        {
            foreach (var part in type.Resource)
            {
                writer.Line($"{Names.Text}.Put(ref destination, {(part.IsVariable ? part.Text : Literals.String(part.Text))});");
            }
        }
    }
}
