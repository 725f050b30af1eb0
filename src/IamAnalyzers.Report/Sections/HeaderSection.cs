using IamAnalyzers.Report.Html;

namespace IamAnalyzers.Report.Sections;

/// <summary>Which account, of when, and what is in it; links to the sections.</summary>
internal static class HeaderSection
{
    private static readonly (string Id, string Title)[] Contents =
    [
        ("summary", "Summary"), ("controls", "Controls"), ("access", "Access"), ("ways", "Ways"), ("outside", "Outside"),
        ("credentials", "Credentials"), ("findings", "Findings"),
    ];

    public static string TitleOf(ReportFacts facts) => facts.HasSeveralAccounts
        ? Words.Count(facts.Accounts.Accounts.Length, "account")
        : facts.Accounts.Accounts[0].Id is { Length: > 0 } id ? "Account " + id : "Account";

    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("header"))
        {
            html.Line("a", "Skip to the report", "class", "skip", "href", "#content");
            html.Line("p", "AWS Identity and Access Management", "class", "kicker");
            html.Line("h1", TitleOf(facts));
            html.Line("p", string.Join(" · ", Subtitle(facts)), "class", "subtitle");
            using (html.Block("nav", "aria-label", "Contents"))
            {
                foreach (var (id, title) in Contents)
                {
                    html.Line("a", title, "href", "#" + id);
                }
            }
        }
    }

    /// <summary>The name that the organization gives an account, or null.</summary>
    public static string? NameOf(ReportFacts facts, string accountId) =>
        facts.Accounts.Organization?.Accounts.FirstOrDefault(a => a.Id == accountId)?.Name;

    private static IEnumerable<string> Subtitle(ReportFacts facts)
    {
        var accounts = facts.Accounts.Accounts;
        if (!facts.HasSeveralAccounts && NameOf(facts, accounts[0].Id) is { } name)
        {
            yield return name;
        }

        if (facts.Accounts.Organization?.Id is { } organization)
        {
            yield return "organization " + organization;
        }

        yield return Words.Count(accounts.Sum(static a => a.Users.Length), "user");
        yield return Words.Count(accounts.Sum(static a => a.Groups.Length), "group");
        yield return Words.Count(accounts.Sum(static a => a.Roles.Length), "role");
        yield return Words.Count(accounts.Sum(static a => a.ManagedPolicies.Length), "managed policy", "managed policies");
        yield return facts.AsOf is { } asOf ? "as of " + Words.Date(asOf) : "of an unknown date";
    }
}
