using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>A statement that allows something, to be written.</summary>
internal sealed record PolicyStatementText(string? Sid, ImmutableArray<string> Actions, ImmutableArray<string> Resources);

/// <summary>Writes statements as people lay them out.</summary>
internal static class StatementText
{
    /// <summary>The statement behind another, with the comma between them: over lines where the other is, each as deep as the other's.</summary>
    public static string After(string text, JsonNode previous, PolicyStatementText statement)
    {
        var isOverLines = text.Substring(previous.Start, previous.Span.End - previous.Start).IndexOf('\n') >= 0;
        if (JsonEdits.NewLineOf(text) is not { } newLine)
        {
            return ", " + Write(statement, null, "", "");
        }

        var indent = JsonEdits.IndentOf(text, previous.Start);
        return "," + newLine + indent + Write(statement, isOverLines ? newLine : null, indent, JsonEdits.IndentStep(text));
    }

    /// <summary>The statement, without anything around it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="newLine">The end of lines; null to write one line.</param>
    /// <param name="indent">What stands in front of its brace.</param>
    /// <param name="step">How much deeper its elements stand.</param>
    public static string Write(PolicyStatementText statement, string? newLine, string indent, string step)
    {
        var json = new StringBuilder("{");
        var separator = "";
        if (statement.Sid is { } sid)
        {
            Element("Sid", JsonEdits.Quote(sid));
        }

        Element("Effect", "\"Allow\"");
        Element("Action", Values(statement.Actions));
        Element("Resource", Values(statement.Resources));
        return json.Append(newLine is null ? " " : newLine + indent).Append('}').ToString();

        void Element(string name, string value)
        {
            json.Append(separator).Append(newLine is null ? " " : newLine + indent + step).Append(JsonEdits.Quote(name)).Append(": ").Append(value);
            separator = ",";
        }

        string Values(ImmutableArray<string> values)
        {
            if (values.Length == 1)
            {
                return JsonEdits.Quote(values[0]);
            }

            if (newLine is null)
            {
                return $"[{string.Join(", ", values.Select(JsonEdits.Quote))}]";
            }

            var item = newLine + indent + step + step;
            return $"[{item}{string.Join("," + item, values.Select(JsonEdits.Quote))}{newLine}{indent}{step}]";
        }
    }

    /// <summary>A Sid for a statement about an action that no statement has yet: <c>s3:PutObject</c> gives <c>AllowS3PutObject</c>.</summary>
    public static string FreeSid(string action, ImmutableArray<StatementSyntax> statements)
    {
        var name = "Allow" + string.Concat(action.Split(':', '-').Select(static p => p.Length == 0 ? p : char.ToUpperInvariant(p[0]) + p.Substring(1)));
        var sid = name;
        for (var i = 2; statements.Any(s => s.Sid == sid); i++)
        {
            sid = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return sid;
    }
}
