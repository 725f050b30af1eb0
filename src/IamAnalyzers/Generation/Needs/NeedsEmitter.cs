using System.Collections.Immutable;
using IamAnalyzers.Generation.Emission;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Rules.LeastPrivilege;

namespace IamAnalyzers.Generation.Needs;

/// <summary>Writes what the code needs as C#.</summary>
internal static class NeedsEmitter
{
    private const string Step = "  ";

    /// <summary>The class with the smallest policy; before each statement stands who needs it.</summary>
    public static string EmitPolicy(IEnumerable<NeedModel> needs, string @namespace)
    {
        var statements = MinimalPolicy.Of(needs.Select(static n => new ActionUse(n.Action, n.Resources.ToImmutableArray(), n.Use)));
        var writer = new CodeWriter();
        FileHeader.Write(writer, "What the code of this project needs from AWS.", @namespace);
        writer.Line("/// <summary>What the code of this project, and the libraries that say so, need from AWS.</summary>");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode({Literals.String("IamAnalyzers")}, {Literals.String(typeof(NeedsEmitter).Assembly.GetName().Version!.ToString())})]");
        using (writer.Block("public static class RequiredPermissions"))
        {
            writer.Line("/// <summary>The smallest policy that allows it. Names that the compiler does not know are in capitals, such as <c>BUCKET_NAME</c>.</summary>");
            writer.Line("public const string Policy =");
            using (writer.Indent())
            {
                writer.Line(Literals.String("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n") + " +");
                for (var i = 0; i < statements.Length; i++)
                {
                    writer.Line();
                    foreach (var use in statements[i].Uses)
                    {
                        writer.Line("// " + Documentation.OneLine(use));
                    }

                    var text = Step + Step + StatementText.Write(statements[i].Text, "\n", Step + Step, Step) + (i + 1 < statements.Length ? ",\n" : "\n");
                    foreach (var line in Literals.Lines(text))
                    {
                        writer.Line(line + " +");
                    }
                }

                writer.Line();
                writer.Line(Literals.String("  ]\n}\n") + ";");
            }
        }

        return writer.ToString();
    }

    /// <summary>The attributes of a library: one for each resource that it knows, one for all that it does not.</summary>
    public static string EmitAttributes(EquatableArray<NeedModel> needs)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, "What the code of this library needs from AWS, for the programs that reference it.", "");
        foreach (var group in needs.GroupBy(static n => n.Pattern).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var actions = group.Select(static n => n.Action).Distinct().OrderBy(static a => a, StringComparer.Ordinal).Select(Literals.String);
            var resource = group.Key is null ? "" : $", Resource = {Literals.String(group.Key)}";
            writer.Line($"[assembly: global::IamAnalyzers.Policies.RequiresIamActions({string.Join(", ", actions)}{resource})]");
        }

        return writer.ToString();
    }
}
