using System.Text;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Tests.Documents;

/// <summary>Whatever stands in a file: a diagnostic, no exception, and the same each time.</summary>
public class BadInputTests
{
    private const string Policy = "{\r\n  \"Version\": \"2012-10-17\",\r\n  \"Statement\": []\r\n}";

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "white space", " \r\n\t" },
        { "null", "null" },
        { "array", "[]" },
        { "string", "\"Statement\"" },
        { "number", "1e5" },
        { "lone surrogate", "{ \"Version\": \"2012-10-17\", \"Id\": \"\ud800\", \"Statement\": [] }" },
        { "nul characters", "\0\0\0\0" },
        { "deep", new string('[', 1000) + new string(']', 1000) },
        { "deep objects", string.Concat(Enumerable.Repeat("{\"Statement\":", 1000)) },
        { "cut short", "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Al" },
        { "10 MB", "{ \"Version\": \"2012-10-17\", \"Statement\": [" + new string(' ', 10 * 1024 * 1024) + "] }" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Bad_text_gives_diagnostics(string name, string text)
    {
        Assert.NotEmpty(name);
        var first = await DiagnoseAsync(SourceText.From(text));
        var second = await DiagnoseAsync(SourceText.From(text));

        Assert.NotEmpty(first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Every_prefix_of_a_policy_gives_diagnostics()
    {
        for (var length = 0; length < Policy.Length; length++)
        {
            Assert.NotEmpty(await DiagnoseAsync(SourceText.From(Policy[..length])));
        }
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Policy) },
        { "UTF-8 with BOM", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Policy)] },
        { "UTF-16 with BOM", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Policy)] },
        { "UTF-16 big endian with BOM", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Policy)] },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public async Task Encodings_do_not_move_positions(string name, byte[] bytes)
    {
        Assert.NotEmpty(name);
        using var stream = new MemoryStream(bytes);

        Assert.Equal(["IAM1011 Warning a.iam.json(3,16)"], await DiagnoseAsync(SourceText.From(stream)));
    }

    [Fact]
    public async Task Without_a_BOM_UTF16_is_no_policy() =>
        Assert.NotEmpty(await DiagnoseAsync(SourceText.From(new MemoryStream(Encoding.Unicode.GetBytes(Policy)))));

    [Fact]
    public async Task Bytes_that_are_no_text_give_diagnostics() =>
        Assert.NotEmpty(await DiagnoseAsync(SourceText.From(new MemoryStream([0xff, 0xfe, 0xfd, 0x00, 0xc3, 0x28]))));

    [Fact]
    public async Task A_broken_policy_leaves_the_others_alone()
    {
        var project = new TestProject().Policy("policies/bad.iam.json", "{ \"Statement\": [").Policy("policies/good.iam.json", Policy);

        Assert.Contains("IAM1011 Warning policies/good.iam.json(3,16)", (await project.DiagnoseAsync(new PolicyFileAnalyzer())).Short());
    }

    private static async Task<string[]> DiagnoseAsync(SourceText text) =>
        (await new TestProject().File("a.iam.json", text, ("IamDocument", "Policy")).DiagnoseAsync(new PolicyFileAnalyzer())).Short();
}
