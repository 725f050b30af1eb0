using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.Documents;

public class PolicyFileAnalyzerTests
{
    private const string Empty = """{ "Version": "2012-10-17", "Statement": [] }""";

    private static readonly DiagnosticAnalyzer Analyzer = new PolicyFileAnalyzer();

    [Fact]
    public async Task A_finding_stands_on_its_characters()
    {
        var diagnostics = await new TestProject()
            .Policy("policies/a.iam.json", "{\r\n  \"Version\": \"2012-10-17\",\r\n  \"Statement\": []\r\n}")
            .DiagnoseAsync(Analyzer);

        Assert.Equal(["IAM1011 Warning policies/a.iam.json(3,16)"], diagnostics.Short());
        Assert.Equal(2, diagnostics[0].Location.SourceSpan.Length);
        Assert.Equal("https://github.com/IamAnalyzers/IamAnalyzers/blob/main/docs/rules/IAM1011.md", diagnostics[0].Descriptor.HelpLinkUri);
    }

    [Fact]
    public async Task Any_file_that_an_item_names_is_read()
    {
        var diagnostics = await new TestProject().Policy("any.json", Empty).DiagnoseAsync(Analyzer);

        Assert.Equal(["IAM1011"], diagnostics.Ids());
    }

    [Fact]
    public async Task Without_items_the_name_decides()
    {
        var diagnostics = await new TestProject()
            .File("a.iam.json", Empty)
            .File("B.IAM.JSON", Empty)
            .File("other.json", Empty)
            .File("notes.txt", "not JSON")
            .DiagnoseAsync(Analyzer);

        Assert.Equal(["IAM1011 Warning B.IAM.JSON(1,41)", "IAM1011 Warning a.iam.json(1,41)"], diagnostics.Short());
    }

    [Fact]
    public async Task Another_sort_of_document_is_no_policy()
    {
        var diagnostics = await new TestProject().File("a.iam.json", Empty, ("IamDocument", "Account")).DiagnoseAsync(Analyzer);

        Assert.Empty(diagnostics);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported()
    {
        var diagnostics = await new TestProject().File("a.iam.json", (Microsoft.CodeAnalysis.Text.SourceText?)null).DiagnoseAsync(Analyzer);

        Assert.Equal(["IAM0001 Error a.iam.json(1,1)"], diagnostics.Short());
    }
}
