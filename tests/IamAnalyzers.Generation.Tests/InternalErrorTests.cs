using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Analyzers.Accounts;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Templates;
using IamAnalyzers.Generation.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Generation.Tests;

/// <summary>
/// A fault of ours in one document is said on that document, and the others are checked as ever. Stands here because the tests
/// of the analyzers run with such faults thrown.
/// </summary>
public sealed class InternalErrorTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": { "Effect": "allow", "Action": "s3:GetObject", "Resource": "*" } }""";

    public static TheoryData<Type, string> Sorts => new()
    {
        { typeof(PolicyFileAnalyzer), "Policy" },
        { typeof(TemplateFileAnalyzer), "Template" },
        { typeof(AccountFileAnalyzer), "Account" },
        { typeof(ConfigFileAnalyzer), "Scan" },
    };

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task A_fault_is_reported_on_its_document(Type analyzer, string document)
    {
        var diagnostics = await DiagnoseAsync((DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!, document, new Text("/src/faulty.json", new FaultyText()));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("IAM0001", diagnostic.Id);
        Assert.Equal("/src/faulty.json", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("IamAnalyzers has a fault, please report it (InvalidOperationException: broken)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_documents_are_checked()
    {
        var diagnostics = await DiagnoseAsync(
            new PolicyFileAnalyzer(), "Policy", new Text("/src/a.json", new FaultyText()), new Text("/src/b.json", SourceText.From(Policy)));

        Assert.Equal(["IAM0001 /src/a.json", "IAM1106 /src/b.json"], diagnostics.Select(static d => $"{d.Id} {d.Location.GetLineSpan().Path}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_end_of_a_build_is_no_fault()
    {
        Assert.False(InternalError.CanBeReported(new OperationCanceledException()));
        Assert.True(InternalError.CanBeReported(new IndexOutOfRangeException()));
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(DiagnosticAnalyzer analyzer, string document, params AdditionalText[] files)
    {
        var options = new AnalyzerOptions([.. files], new EveryFileIs(document));
        return await new TestProject().CreateCompilation().WithAnalyzers([analyzer], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Text(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>Stands for any fault in reading or judging a text.</summary>
    private sealed class FaultyText : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => 100;

        public override char this[int position] => throw new InvalidOperationException("broken");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException("broken");

        public override string ToString(TextSpan span) => throw new InvalidOperationException("broken");
    }

    private sealed class EveryFileIs(string document) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(document);

        private sealed class Options(string? document) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_metadata.AdditionalFiles.IamDocument" ? document : null;
                return value is not null;
            }
        }
    }
}
