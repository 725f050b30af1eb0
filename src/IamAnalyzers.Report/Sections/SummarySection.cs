using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Report.Html;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Report.Sections;

/// <summary>The figures that come first.</summary>
internal static class SummarySection
{
    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("section", "id", "summary", "aria-labelledby", "summary-title"))
        {
            html.Line("h2", "Summary", "id", "summary-title");
            using (html.Block("dl", "class", "figures"))
            {
                WriteFindings(html, facts);
                WriteAdministrators(html, facts);
                WriteOutside(html, facts);
                WriteMfa(html, facts);
                WriteOldest(html, facts);
            }

            if (facts.HasSeveralAccounts)
            {
                WriteAccounts(html, facts);
            }
        }
    }

    private static void WriteFindings(HtmlWriter html, ReportFacts facts)
    {
        int Of(RuleSeverity severity) => facts.Findings.Count(f => f.Severity == severity);
        var isBad = Of(RuleSeverity.Error) + Of(RuleSeverity.Warning) > 0;
        Figure(html, "Findings", Words.Number(facts.Findings.Length), isBad, $"{Words.Count(Of(RuleSeverity.Error), "error")}, {Words.Count(Of(RuleSeverity.Warning), "warning")}, {Words.Count(Of(RuleSeverity.Info), "suggestion")}");
    }

    private static void WriteAdministrators(HtmlWriter html, ReportFacts facts)
    {
        Figure(html, "Administrators", Words.Number(facts.Access.Administrators.Length), false, "of " + Words.Count(facts.Access.Principals, "user and role", "users and roles"));
        var ascending = facts.CanBecomeAdministrator.Count();
        Figure(html, "Can become one", Words.Number(ascending), ascending > 0, "by a role they assume or a right they have");
    }

    private static void WriteOutside(HtmlWriter html, ReportFacts facts)
    {
        var open = facts.External.Count(static e => e.Access.Grant.IsPublic);
        Figure(html, "Outside access", Words.Number(facts.External.Length), open > 0, open == 0 ? "none of it public" : Words.Number(open) + " public");
    }

    private static void WriteMfa(HtmlWriter html, ReportFacts facts)
    {
        var people = facts.Accounts.Accounts
            .SelectMany(static a => a.CredentialReport?.Rows ?? ImmutableArray<CredentialReportRow>.Empty)
            .Where(static r => r.LoginProfile is not null || r.IsRoot)
            .ToArray();
        var without = people.Count(static r => r.IsMfaActive == false);
        Figure(
            html,
            "Sign in without MFA",
            people.Length == 0 ? "–" : Words.Number(without),
            without > 0,
            people.Length == 0 ? "no credential report" : $"of {Words.Number(people.Length)} who can sign in, root among them");
    }

    private static void WriteOldest(HtmlWriter html, ReportFacts facts)
    {
        var oldest = facts.Credentials.FirstOrDefault(static c => c.AgeDays is not null);
        Figure(
            html,
            "Oldest credential",
            oldest is null ? "–" : Words.Number(oldest.AgeDays!.Value),
            oldest?.IsTooOld ?? false,
            oldest is null ? "no age known" : $"{(oldest.AgeDays == 1 ? "day" : "days")}: {oldest.Name.ToLowerInvariant()} of {Words.Shorten(oldest.User, 24)}");
    }

    private static void Figure(HtmlWriter html, string label, string figure, bool isBad, string note)
    {
        using (html.Block("div", "class", isBad ? "figure bad" : "figure"))
        {
            html.Line("dt", label);
            html.Line("dd", figure, "class", "number");
            html.Line("dd", note, "class", "note");
        }
    }

    private static void WriteAccounts(HtmlWriter html, ReportFacts facts)
    {
        using (Tables.Begin(html, "The accounts", "Account", "Name", "#Users", "#Groups", "#Roles", "#Policies"))
        {
            foreach (var account in facts.Accounts.Accounts)
            {
                WriteAccount(html, facts, account);
            }
        }
    }

    private static void WriteAccount(HtmlWriter html, ReportFacts facts, Account account)
    {
        using (html.Block("tr"))
        {
            html.Line("th", account.Id.Length == 0 ? "unknown" : account.Id, "scope", "row", "class", "mono");
            Tables.Cell(html, "Name", HeaderSection.NameOf(facts, account.Id) ?? "–");
            Tables.Cell(html, "Users", Words.Number(account.Users.Length), "count");
            Tables.Cell(html, "Groups", Words.Number(account.Groups.Length), "count");
            Tables.Cell(html, "Roles", Words.Number(account.Roles.Length), "count");
            Tables.Cell(html, "Policies", Words.Number(account.ManagedPolicies.Length), "count");
        }
    }
}
