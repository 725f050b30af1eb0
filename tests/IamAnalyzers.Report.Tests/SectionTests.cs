using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Tests.Identities;
using static IamAnalyzers.Rules.Tests.Identities.RealisticAccount;

namespace IamAnalyzers.Report.Tests;

/// <summary>Controls, credentials, access from outside, findings: what each section says of a planted fault, and what it does not.</summary>
public class SectionTests
{
    private static readonly AccountSettings Trusting = AccountSettings.Default with { ZoneOfTrust = ZoneOfTrust.Parse($"{Production}, {Tools}") };

    [Fact]
    public void A_control_is_met_not_met_or_not_known()
    {
        Assert.Equal("Met", ControlOf(WithRootMfa("true"), "The root user has MFA"));
        Assert.Equal("Not met", ControlOf(WithRootMfa("false"), "The root user has MFA"));

        var without = new AccountReader().AddAuthorizationDetails("""{"UserDetailList":[{"UserName":"a","Arn":"arn:aws:iam::111111111111:user/a"}]}""").Read();
        Assert.Equal("Not known", ControlOf(ReportText.Of(without), "The root user has MFA"));
        Assert.Equal("Met", ControlOf(ReportText.Of(without), "Policies are managed, not inline"));
    }

    [Fact]
    public void Every_rule_of_a_control_exists() =>
        Assert.All(Controls.Control.All.SelectMany(static c => c.Rules), static id => Assert.NotNull(RuleTable.Find(id)));

    [Fact]
    public void Ages_are_counted_at_the_date_of_the_files_and_the_oldest_comes_first()
    {
        var account = new RealisticAccount();
        account.Report["machine-03"]["access_key_1_last_rotated"] = Days(200);
        var rows = ReportText.Of(account.Read()).Section("credentials").Descendants("tbody").Single().Elements("tr").ToList();

        Assert.Equal("machine-03", rows[0].Element("th")!.Value);
        Assert.Equal("200 days old, 90 allowed", rows[0].Descendants("title").Single().Value);
        Assert.Contains("bad", (string?)rows[0].Descendants("rect").Last().Attribute("class"));
        Assert.DoesNotContain(rows.Skip(1), static r => r.Descendants("rect").Any(static b => ((string?)b.Attribute("class"))!.Contains("bad", StringComparison.Ordinal)));
    }

    [Fact]
    public void Access_from_outside_is_listed_the_public_first()
    {
        var account = new RealisticAccount();
        account.AddRole(Main, "vendor", Trust("AWS", "888888888888"));
        account.ResourcePolicies["arn:aws:s3:::site"] = Policy(new System.Text.Json.Nodes.JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = "*",
            ["Action"] = "s3:GetObject",
            ["Resource"] = "arn:aws:s3:::site/*",
        });
        var rows = ReportText.Of(new ReportInput(account.Read()) { Settings = Trusting }).Section("outside").Descendants("tbody").Single().Elements("tr").ToList();

        Assert.Equal(["Everyone public", "Account 888888888888"], rows.Select(static r => r.Element("th")!.Value));
    }

    [Fact]
    public void Findings_have_their_places_and_the_severities_of_the_project()
    {
        var account = new RealisticAccount();
        account.AddUser("lonely");
        var input = new ReportInput(account.Read()) { Settings = Trusting };

        var rule = ReportText.Of(input).Section("findings").Elements("article").Single();
        Assert.Equal("IAM4017", (string?)rule.Attribute("id"));
        Assert.Equal("suggestion", rule.Element("h3")!.Elements("span").Single().Value);
        Assert.StartsWith("111111111111.json(", rule.Descendants("span").Single(static s => (string?)s.Attribute("class") == "place").Value, StringComparison.Ordinal);

        Assert.Empty(ReportText.Of(input with { Severity = static r => r.Id == "IAM4017" ? RuleSeverity.Hidden : r.Severity }).Section("findings").Elements("article"));
        Assert.Contains("1 error,", ReportText.Of(input with { Severity = static r => r.Id == "IAM4017" ? RuleSeverity.Error : RuleSeverity.Hidden }).Section("summary").Value, StringComparison.Ordinal);
    }

    private static ReportText WithRootMfa(string mfa) => ReportText.Of(new AccountReader()
        .AddAuthorizationDetails("""{"UserDetailList":[{"UserName":"a","Arn":"arn:aws:iam::111111111111:user/a"}]}""")
        .AddCredentialReport($"user,arn,user_creation_time,password_enabled,mfa_active\n<root_account>,arn:aws:iam::111111111111:root,2025-01-01T00:00:00+00:00,not_supported,{mfa}\n")
        .Read());

    private static string ControlOf(ReportText report, string title) =>
        report.Section("controls").Descendants("li").Single(l => l.Elements("span").First().Value == title).Descendants("title").Single().Value;
}
