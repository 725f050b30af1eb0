using System.Text;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies;

/// <summary>Writes a policy as canonical JSON, with only characters that IAM takes.</summary>
internal static class PolicyJsonWriter
{
    public static string Write(PolicyDocument document)
    {
        var json = new StringBuilder(256);
        json.Append('{');
        if (document.Version is { } version)
        {
            Property(json, "Version", version).Append(',');
        }

        if (document.Id is { } id)
        {
            Property(json, "Id", id).Append(',');
        }

        json.Append("\"Statement\":[");
        for (var i = 0; i < document.Statements.Length; i++)
        {
            if (i > 0)
            {
                json.Append(',');
            }

            WriteStatement(json, document.Statements[i]);
        }

        return json.Append("]}").ToString();
    }

    private static void WriteStatement(StringBuilder json, Statement statement)
    {
        json.Append('{');
        if (statement.Sid is { } sid)
        {
            Property(json, "Sid", sid).Append(',');
        }

        Property(json, "Effect", statement.Effect == Effect.Allow ? "Allow" : "Deny");
        if (statement.Principal is { } principal)
        {
            Name(json.Append(','), statement.IsNotPrincipal ? "NotPrincipal" : "Principal");
            WritePrincipal(json, principal);
        }

        Name(json.Append(','), statement.IsNotAction ? "NotAction" : "Action");
        OneOrMany(json, statement.Actions.Select(static a => a.Text).ToList());
        if (statement.HasResource)
        {
            Name(json.Append(','), statement.IsNotResource ? "NotResource" : "Resource");
            OneOrMany(json, statement.Resources.Select(static r => r.Text).ToList());
        }

        if (statement.Conditions.Length > 0)
        {
            Name(json.Append(','), "Condition");
            WriteConditions(json, statement);
        }

        json.Append('}');
    }

    private static void WritePrincipal(StringBuilder json, Principal principal)
    {
        if (principal.IsStar)
        {
            String(json, "*");
            return;
        }

        json.Append('{');
        var first = true;
        foreach (var group in principal.Values.GroupBy(static v => v.Type))
        {
            Separate(json, ref first);
            Name(json, Principal.KeyOf(group.Key));
            OneOrMany(json, group.Select(static v => v.Value).ToList());
        }

        json.Append('}');
    }

    private static void WriteConditions(StringBuilder json, Statement statement)
    {
        json.Append('{');
        var first = true;
        foreach (var block in statement.Conditions.GroupBy(static c => c.Operator))
        {
            Separate(json, ref first);
            Name(json, block.Key.ToString());
            json.Append('{');
            var firstKey = true;
            foreach (var condition in block)
            {
                Separate(json, ref firstKey);
                Name(json, condition.Key);
                OneOrMany(json, condition.Values);
            }

            json.Append('}');
        }

        json.Append('}');
    }

    private static void Separate(StringBuilder json, ref bool first)
    {
        if (!first)
        {
            json.Append(',');
        }

        first = false;
    }

    private static void OneOrMany(StringBuilder json, IReadOnlyList<string> values)
    {
        if (values.Count == 1)
        {
            String(json, values[0]);
            return;
        }

        json.Append('[');
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                json.Append(',');
            }

            String(json, values[i]);
        }

        json.Append(']');
    }

    private static StringBuilder Property(StringBuilder json, string name, string value) => String(Name(json, name), value);

    private static StringBuilder Name(StringBuilder json, string name) => String(json, name).Append(':');

    private static StringBuilder String(StringBuilder json, string value) => JsonEscapes.Append(json.Append('"'), value).Append('"');
}
