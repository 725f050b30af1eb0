using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Rules.Operations;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Needs;

/// <summary>The applications of this folder: behind each call stand the actions that AWS's documentation asks for, read by hand.</summary>
internal static class Apps
{
    public static string Folder { get; } = Repository.PathTo("tests", "IamAnalyzers.Tests", "Needs", "Apps");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs").Select(static f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static string Source(string name) => File.ReadAllText(Path.Combine(Folder, name + ".cs"));

    public static TestProject Project(string source) => new TestProject { NullableContext = NullableContextOptions.Enable }
        .Source(source)
        .Reference(Sdk.References)
        .Reference(StandIns.References);

    /// <summary>The calls of a source, which must compile.</summary>
    public static ImmutableArray<SdkCall> Calls(string source)
    {
        var compilation = Project(source).CreateCompilation();
        var errors = compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join("\n", errors.AsEnumerable()));
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        return [.. tree.GetRoot().DescendantNodesAndSelf().Where(MemberCalls.IsCandidate).SelectMany(m => MemberCalls.Read(m, model, default))];
    }

    /// <summary>What the comments of a source say: for each line the actions.</summary>
    public static Dictionary<int, string[]> Expected(string source)
    {
        var expected = new Dictionary<int, string[]>();
        var lines = source.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var comment = lines[i].LastIndexOf("; // ", StringComparison.Ordinal) is var end and >= 0 ? end + 5
                : lines[i].LastIndexOf("} // ", StringComparison.Ordinal) is var brace and >= 0 ? brace + 5 : -1;
            if (comment >= 0)
                expected.Add(i + 1, lines[i][comment..].Trim() is var text && text == "-" ? [] : text.Split(' '));
        }

        return expected;
    }

    public static int LineOf(SdkCall call) => CodeHeads.Of(call.Syntax).GetLineSpan().StartLinePosition.Line + 1;

    public static IEnumerable<string> Required(SdkCall call) =>
        call.Needs.Needs.Where(static n => n.Strength == NeedStrength.Required).Select(static n => n.Action);
}
