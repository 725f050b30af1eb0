using IamAnalyzers.Report.Html;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Report.Sections;

/// <summary>The findings by rule, the gravest first, each with its place and the rule's page.</summary>
internal static class FindingsSection
{
    private const int MostOfOneRule = 25;

    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("section", "id", "findings", "aria-labelledby", "findings-title"))
        {
            html.Line("h2", "Findings", "id", "findings-title");
            if (facts.Findings.IsEmpty)
            {
                html.Line("p", "No rule found anything.", "class", "none");
                return;
            }

            var rules = facts.Findings
                .GroupBy(static f => f.Finding.Rule.Id)
                .OrderByDescending(static g => g.Max(static f => f.Severity))
                .ThenBy(static g => g.Key, StringComparer.Ordinal);
            foreach (var rule in rules)
            {
                Write(html, rule.ToArray());
            }
        }
    }

    private static void Write(HtmlWriter html, WeighedFinding[] findings)
    {
        var rule = findings[0].Finding.Rule;
        var (style, severity) = findings[0].Severity switch
        {
            RuleSeverity.Error => ("error", "error"),
            RuleSeverity.Warning => ("warning", "warning"),
            _ => ("info", "suggestion"),
        };
        using (html.Block("article", "class", "rule " + style, "id", rule.Id))
        {
            using (html.Inline("h3"))
            {
                html.Span("a", rule.Id, "href", rule.HelpLink, "class", "id");
                html.Text(" " + rule.Title + " ");
                html.Span("span", severity, "class", "badge " + style);
            }

            html.EndLine();
            html.Line("p", rule.Description, "class", "why");
            using (html.Block("ul"))
            {
                foreach (var finding in findings.Take(MostOfOneRule))
                {
                    using (html.Inline("li"))
                    {
                        html.Span("span", finding.Finding.Message, "class", "message");
                        html.Span("span", finding.Finding.Location.ToString(), "class", "place");
                    }

                    html.EndLine();
                }
            }

            Tables.WriteRest(html, findings.Length - MostOfOneRule, "finding of this rule is", "findings of this rule are");
        }
    }
}
