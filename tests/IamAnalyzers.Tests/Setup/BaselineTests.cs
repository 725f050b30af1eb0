using IamAnalyzers.Analyzers.Baselines;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules.Baselines;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Setup;

/// <summary>A baseline holds back the findings that it knows, and not one more.</summary>
public class BaselineTests
{
    private const string Admin = """{ "Sid": "Old", "Effect": "allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" }""";

    [Fact]
    public async Task Known_findings_are_not_reported_wherever_their_lines_move()
    {
        var baseline = await BaselineOfAsync(Policy(Admin));

        Assert.Empty(await IdsAsync(Policy(Admin), baseline));
        Assert.Empty(await IdsAsync("\n\n" + Policy("\n\n  " + Admin), baseline));
        Assert.Equal(["IAM1106"], await IdsAsync(Policy(Admin), ""));
    }

    [Fact]
    public async Task Another_file_statement_text_or_rule_is_new()
    {
        var baseline = await BaselineOfAsync(Policy(Admin));

        Assert.Equal(["IAM1106"], await IdsAsync(Policy(Admin), baseline, "policies/b.iam.json"));
        Assert.Equal(["IAM1106"], await IdsAsync(Policy(Admin.Replace("Old", "New", StringComparison.Ordinal)), baseline));
        Assert.Equal(["IAM1106"], await IdsAsync(Policy(Admin.Replace("allow", "ALLOW", StringComparison.Ordinal)), baseline));
        Assert.Contains("IAM2004", await IdsAsync(Policy(Admin.Replace("GetObject", "GetObjcet", StringComparison.Ordinal)), baseline));
    }

    [Fact]
    public async Task Of_more_than_there_were_the_last_are_reported()
    {
        var unnamed = Admin.Replace("\"Sid\": \"Old\", ", "", StringComparison.Ordinal);
        var baseline = await BaselineOfAsync(Policy(unnamed));
        var twice = await Project(Policy(unnamed + ",\n" + unnamed), baseline).DiagnoseAsync(new PolicyFileAnalyzer());

        var wrong = Assert.Single(twice, d => d.Id == "IAM1106");
        Assert.Equal(1, wrong.Location.GetLineSpan().StartLinePosition.Line);
        Assert.DoesNotContain("IAM1106", await IdsAsync(Policy(unnamed + ",\n" + unnamed), await BaselineOfAsync(Policy(unnamed + ",\n" + unnamed))));
    }

    [Fact]
    public async Task A_secret_is_known_by_its_own_hash_alone()
    {
        // Made here, so that this file holds none.
        static string KeyOf(string tail) => "AKIA" + tail;
        var key = KeyOf("QAZWSXEDCRFVTGBY");
        var other = KeyOf("PLOKMIJNUHBYGVTF");
        TestProject Code(string value) => new TestProject().Source($"class C {{ string K = \"{value}\"; }}");
        var found = await Code(key).DiagnoseAsync(new CodeCredentialAnalyzer());
        var fingerprint = Assert.Single(found).Properties[Fingerprints.Property]!;
        Assert.Matches("^[0-9a-f]{16}$", fingerprint);

        var baseline = BaselineFile.Write([new BaselineEntry(fingerprint, 1, "IAM5001", "Code.cs")]);
        Assert.Empty(await With(Code(key), baseline).DiagnoseAsync(new CodeCredentialAnalyzer()));
        Assert.Single(await With(Code(other), baseline).DiagnoseAsync(new CodeCredentialAnalyzer()));
    }

    [Fact]
    public async Task Lines_that_are_none_know_nothing_and_harm_nothing()
    {
        var baseline = await BaselineOfAsync(Policy(Admin));
        Assert.Equal(["IAM1106"], await IdsAsync(Policy(Admin), "<<<<<<< ours\n" + baseline.Replace(" 1 ", " x ", StringComparison.Ordinal)));
        Assert.Empty(await IdsAsync(Policy(Admin), "<<<<<<< ours\r\n" + baseline.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_file_is_in_an_order_of_its_own_and_reads_back()
    {
        BaselineEntry[] entries = [new("bb", 2, "IAM3001", "b.json"), new("aa", 1, "IAM3001", "b.json"), new("cc", 1, "IAM2004", "a b.json")];
        var text = BaselineFile.Write(entries);
        Assert.Equal(text, BaselineFile.Write(entries.Reverse()));
        Assert.EndsWith("\ncc 1 IAM2004 a b.json\naa 1 IAM3001 b.json\nbb 2 IAM3001 b.json\n", text, StringComparison.Ordinal);
        Assert.Equal(new Dictionary<string, int> { ["aa"] = 1, ["bb"] = 2, ["cc"] = 1 }, BaselineFile.Read(text));
    }

    [Theory]
    [InlineData("""{ "runs": [ { "results": [ { "ruleId": "CS0103", "level": "error", "message": { "text": "no x" } } ] } ] }""", "CS0103: no x", 0)]
    [InlineData("""{ "runs": [ { "results": [ { "ruleId": "CS0168", "level": "warning" } ] } ] }""", null, 0)]
    [InlineData("""{ "runs": [ { "results": [ { "ruleId": "IAM3001", "properties": { "customProperties": { "IamFingerprint": "a" } } }, { "ruleId": "IAM3001", "properties": { "customProperties": { "IamFingerprint": "a" } } } ] } ] }""", null, 2)]
    [InlineData("""{ "runs": [ { "results": [ { "ruleId": "IAM3001", "suppressions": [ { "kind": "inSource" } ], "properties": { "customProperties": { "IamFingerprint": "a" } } } ] } ] }""", null, 0)]
    [InlineData("""{ "runs": [ 1, { "results": 2 } ], "a": """, null, 0)]
    public void Of_a_log_count_the_findings_that_nothing_suppresses(string log, string? error, int count)
    {
        var entries = SarifLog.Read(log, static file => file, out var compilerError);
        Assert.Equal(error, compilerError);
        Assert.Equal(count, entries.Sum(e => e.Count));
    }

    private static string Policy(string statement) => $$"""{ "Version": "2012-10-17", "Statement": [{{statement}}] }""";

    private static TestProject With(TestProject project, string baseline) => project
        .Property("ProjectDir", TestProject.Root + "/")
        .Property("IamHasBaseline", "true")
        .File("iam-baseline.txt", baseline, ("IamDocument", "Baseline"));

    private static TestProject Project(string policy, string baseline, string path = "policies/a.iam.json") =>
        With(new TestProject().Policy(path, policy), baseline);

    private static async Task<string[]> IdsAsync(string policy, string baseline, string path = "policies/a.iam.json") =>
        (await Project(policy, baseline, path).DiagnoseAsync(new PolicyFileAnalyzer())).Where(d => d.Severity > DiagnosticSeverity.Info).Ids();

    private static async Task<string> BaselineOfAsync(string policy) => BaselineFile.Write(
        (await Project(policy, "").DiagnoseAsync(new PolicyFileAnalyzer()))
        .GroupBy(d => d.Properties[Fingerprints.Property]!)
        .Select(g => new BaselineEntry(g.Key, g.Count(), g.First().Id, "policies/a.iam.json")));
}
