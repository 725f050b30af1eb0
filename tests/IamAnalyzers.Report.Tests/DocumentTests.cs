using System.Globalization;
using System.Xml.Linq;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Tests.Identities;

namespace IamAnalyzers.Report.Tests;

/// <summary>The report as a document: complete in itself, well formed, the same everywhere, and deaf to what names say.</summary>
public class DocumentTests
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</style><b>", "&lt;b&gt;", "]]>", "--><b>", "\u202Etxt.exe", "nul\0\u0001", "\uD800",
    ];

    [Fact]
    public void It_is_well_formed_and_needs_nothing_from_elsewhere()
    {
        var report = ReportText.Of(new RealisticAccount().Read());

        Assert.Empty(report.All("script"));
        Assert.Empty(report.All("link"));
        Assert.DoesNotContain(report.Tree.Descendants().Attributes(), static a => a.Name.LocalName == "src" || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(http", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', report.Text);
    }

    [Fact]
    public void Every_id_stands_once_and_every_link_within_leads_somewhere()
    {
        var account = new RealisticAccount();
        account.AddUser("lonely");
        var report = ReportText.Of(account.Read());

        var ids = report.Tree.Descendants().Attributes("id").Select(static a => a.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var links = report.Tree.Descendants().Attributes("href").Select(static a => a.Value).ToList();
        Assert.All(links.Where(static l => l.StartsWith('#')), link => Assert.Contains(link[1..], ids));
        Assert.Contains(links, static l => l.EndsWith("/docs/rules/IAM4017.md", StringComparison.Ordinal));
        Assert.All(links, static l => Assert.True(l.StartsWith('#') || l.Contains("/docs/rules/IAM", StringComparison.Ordinal), l));
    }

    [Fact]
    public void Every_picture_says_in_words_what_it_shows()
    {
        var account = new RealisticAccount();
        account.AddRole(RealisticAccount.Main, "vendor", RealisticAccount.Trust("AWS", "888888888888"));
        var report = ReportText.Of(account.Read());

        var pictures = report.All("svg").Where(static s => (string?)s.Attribute("aria-hidden") != "true").ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, static s => Assert.True((string?)s.Attribute("role") == "img" && s.Elements("title").Any()));
        Assert.All(report.Tree.Descendants("section"), static s => Assert.NotNull(s.Attribute("aria-labelledby")));
        Assert.Single(report.Section("ways").Descendants("desc"));
        Assert.Equal("en", (string?)report.Tree.Root!.Attribute("lang"));
    }

    [Fact]
    public void No_name_becomes_markup()
    {
        var account = new RealisticAccount();
        foreach (var (name, i) in Hostile.Select(static (n, i) => (n, i)))
        {
            account.AddUser(name, "group-00")["Arn"] = $"arn:aws:iam::{RealisticAccount.Main}:user/{name}{i}";
            account.AddRole(RealisticAccount.Main, "r" + name, RealisticAccount.Trust("AWS", $"arn:aws:iam::888888888888:role/{name}"), RealisticAccount.Attached(RealisticAccount.Main, "team-00"));
            account.Policies(RealisticAccount.Main).Add((System.Text.Json.Nodes.JsonNode)RealisticAccount.ManagedPolicy(RealisticAccount.Main, "p" + name, RealisticAccount.Allow(name, name)));
            account.ResourcePolicies[$"arn:aws:s3:::{name}{i}"] = RealisticAccount.Policy(new System.Text.Json.Nodes.JsonObject
            {
                ["Sid"] = name,
                ["Effect"] = "Allow",
                ["Principal"] = "*",
                ["Action"] = name,
                ["Resource"] = "*",
                ["Condition"] = new System.Text.Json.Nodes.JsonObject { ["StringLike"] = new System.Text.Json.Nodes.JsonObject { [name] = name } },
            });
        }

        var calm = ReportText.Of(new RealisticAccount().Read());
        var report = ReportText.Of(new ReportInput(account.Read()) { Files = [("Account", Hostile[0])] });

        string[] known = ["b", "img", "script"];
        Assert.DoesNotContain(report.Tree.Descendants(), e => known.Contains(e.Name.LocalName));
        Assert.DoesNotContain(report.Tree.Descendants().Attributes(), static a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Equal(calm.Tree.Descendants("style").Count(), report.Tree.Descendants("style").Count());
        Assert.Contains(Hostile[0], report.Tree.Root!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', report.Text);
        Assert.DoesNotContain('\0', report.Text);
    }

    [Fact]
    public void The_same_account_gives_the_same_bytes_in_every_culture()
    {
        var expected = ReportText.Of(new RealisticAccount().Read()).Text;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture.NumberFormat.NegativeSign = "~";
            Assert.Equal(expected, ReportText.Of(new RealisticAccount().Read()).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"UserDetailList\":[{\"UserName\":\"a\"}]}")]
    public void Any_text_gives_a_report(string json)
    {
        var report = ReportText.Of(new AccountReader().AddAuthorizationDetails(json, "account.json").Read());

        Assert.Contains("of an unknown date", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_account_gives_a_file_that_a_browser_shows()
    {
        var set = new AccountReader().AddAuthorizationDetails(LargeAccount.Write(roles: 600, policies: 200), "account.json").Read();

        var report = ReportText.Of(set);

        Assert.InRange(report.Text.Length, 10_000, 1_000_000);
        Assert.Contains("not shown.", report.Text, StringComparison.Ordinal);
    }
}
