using IamAnalyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>The generator on a policy file: it throws nothing, writes C# that parses, and the same again.</summary>
internal sealed record GeneratorTarget() : Target("generator", 14)
{
    private const string File = "/project/Policies/a.iam.json";

    public override void Run(string text)
    {
        var first = Generate(text);
        foreach (var source in first)
        {
            var errors = CSharpSyntaxTree.ParseText(source, Compilers.Parse).GetDiagnostics();
            Demand(!errors.Any(static d => d.Severity == DiagnosticSeverity.Error), "what is generated is no C#: " + errors.FirstOrDefault());
        }

        Demand(first.SequenceEqual(Generate(text)), "the second run writes something else");
    }

    protected override IEnumerable<string> FindSeeds() => SeedFiles.Texts("samples/DocumentService", "*.iam.json").Concat(SeedFiles.Published());

    private static string[] Generate(string text)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new PolicyGenerator().AsSourceGenerator()], [new BesideText(File, text)], Compilers.Parse, new BesideOptions((File, "IamDocument", "Policy")));
        var result = driver.RunGenerators(Compilers.Empty).GetRunResult();
        Demand(result.Results[0].Exception is null, result.Results[0].Exception?.ToString() ?? string.Empty);
        return [.. result.GeneratedTrees.Select(static t => t.ToString())];
    }
}
