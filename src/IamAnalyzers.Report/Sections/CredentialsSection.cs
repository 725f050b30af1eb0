using IamAnalyzers.Report.Credentials;
using IamAnalyzers.Report.Html;

namespace IamAnalyzers.Report.Sections;

/// <summary>How old passwords and keys are, against how old they may be.</summary>
internal static class CredentialsSection
{
    private const int MostRows = 60;
    private const int BarWidth = 200;

    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("section", "id", "credentials", "aria-labelledby", "credentials-title"))
        {
            html.Line("h2", "How old credentials are", "id", "credentials-title");
            if (facts.Accounts.Accounts.All(static a => a.CredentialReport is null))
            {
                html.Line("p", "The files hold no credential report.", "class", "none");
                return;
            }

            if (facts.Credentials.IsEmpty)
            {
                html.Line("p", "No user has a password or an active access key.", "class", "none");
                return;
            }

            html.Line("p", "Days since a password or an active access key was made or changed. The line in each bar is how old it may be.", "class", "lede");
            var scale = Math.Max(1, facts.Credentials.Max(static c => Math.Max(c.AgeDays ?? 0, c.LimitDays)));
            string[] columns = facts.HasSeveralAccounts
                ? ["User", "Account", "Credential", "Age", "#Days", "#Last used", "MFA"]
                : ["User", "Credential", "Age", "#Days", "#Last used", "MFA"];
            using (Tables.Begin(html, "Ages of credentials", columns))
            {
                foreach (var credential in facts.Credentials.Take(MostRows))
                {
                    Write(html, facts, credential, scale);
                }
            }

            Tables.WriteRest(html, facts.Credentials.Length - MostRows, "credential is", "credentials are");
        }
    }

    private static void Write(HtmlWriter html, ReportFacts facts, CredentialAge credential, int scale)
    {
        using (html.Block("tr"))
        {
            using (html.Inline("th", "scope", "row"))
            {
                html.Span("bdi", credential.User, "class", "name");
            }

            html.EndLine();
            if (facts.HasSeveralAccounts)
            {
                Tables.Cell(html, "Account", credential.Account, "mono");
            }

            Tables.Cell(html, "Credential", credential.Name);
            using (html.Inline("td", "data-label", "Age"))
            {
                WriteBar(html, credential, scale);
            }

            html.EndLine();
            Tables.Cell(html, "Days", credential.AgeDays is { } age ? Words.Number(age) : "unknown", credential.IsTooOld ? "count bad" : "count");
            Tables.Cell(html, "Last used", credential.UnusedDays is { } unused ? unused == 0 ? "today" : Words.Count(unused, "day") + " ago" : "never", "count");
            Tables.Cell(html, "MFA", credential.HasMfa switch { true => "yes", false => "no", _ => "unknown" }, credential is { HasMfa: false, Name: "Password" } ? "bad" : null);
        }
    }

    private static void WriteBar(HtmlWriter html, CredentialAge credential, int scale)
    {
        double Place(int days) => (double)days * BarWidth / scale;
        var words = credential.AgeDays is { } age ? $"{Words.Count(age, "day")} old, {credential.LimitDays} allowed" : "age not known";
        using (html.Inline("svg", "class", "bar", "viewBox", $"0 0 {BarWidth} 14", "preserveAspectRatio", "none", "role", "img", "aria-label", words))
        {
            html.Span("title", words);
            html.Empty("rect", "class", "track", "y", "4", "width", Words.Unit(BarWidth), "height", "6");
            if (credential.AgeDays is { } days)
            {
                html.Empty("rect", "class", credential.IsTooOld ? "age bad" : "age", "y", "4", "width", Words.Unit(Math.Max(3, Place(days))), "height", "6");
            }

            var limit = Words.Unit(Math.Min(BarWidth - 1, Place(credential.LimitDays)));
            html.Empty("line", "class", "limit", "x1", limit, "x2", limit, "y1", "0", "y2", "14");
        }
    }
}
