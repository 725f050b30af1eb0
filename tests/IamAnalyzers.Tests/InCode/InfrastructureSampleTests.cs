using System.Runtime.CompilerServices;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Analyzers.InCode.Identities;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.InCode;

/// <summary>The CDK sample: the analyzers report what its comments say, on these lines, and nothing else.</summary>
public class InfrastructureSampleTests
{
    [Fact]
    public async Task Its_comments_say_what_is_found()
    {
        var files = Directory.GetFiles(Folder(), "*Stack.cs").Order(StringComparer.Ordinal).ToList();
        var project = new TestProject()
            .Reference(Cdk.References)
            .Config("is_global = true\ndotnet_diagnostic.IAM5009.severity = warning\n", ".globalconfig")
            .Source("global using System.Collections.Generic;", "ImplicitUsings.cs");
        var expected = new List<string>();
        foreach (var file in files)
        {
            var lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
            project.Source(string.Join('\n', lines), Path.GetFileName(file));
            for (var i = 0; i < lines.Length; i++)
            {
                var comment = lines[i].IndexOf("// IAM", StringComparison.Ordinal);
                var ids = comment < 0 ? [] : lines[i][(comment + 3)..].Split(' ');
                expected.AddRange(ids.Select(id => $"{Path.GetFileName(file)}({i + 1}) {id}"));
            }
        }

        var diagnostics = await project.DiagnoseAsync(
            new PolicyCodeAnalyzer(), new PolicyLiteralAnalyzer(), new InlinePolicyCodeAnalyzer(), new IdentityCodeAnalyzer(), new LongTermKeyAnalyzer());
        var found = diagnostics
            .Where(static d => d.Severity >= DiagnosticSeverity.Warning)
            .Select(static d => d.Location.GetLineSpan())
            .Zip(diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning))
            .Select(static d => $"{Path.GetFileName(d.First.Path)}({d.First.StartLinePosition.Line + 1}) {d.Second.Id}");

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.Distinct());
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "samples", "Infrastructure");
}
