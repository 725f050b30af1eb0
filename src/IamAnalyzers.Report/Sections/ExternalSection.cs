using IamAnalyzers.Report.Html;

namespace IamAnalyzers.Report.Sections;

/// <summary>What outsiders reach.</summary>
internal static class ExternalSection
{
    private const int MostRows = 100;

    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("section", "id", "outside", "aria-labelledby", "outside-title"))
        {
            html.Line("h2", "What is open to the outside", "id", "outside-title");
            html.Line(
                "p",
                "Access that trust policies and the policies of resources give to somebody outside the zone of trust: the account itself, and what iam_zone_of_trust names. Only resources whose policies were read are seen.",
                "class",
                "lede");
            if (facts.External.IsEmpty)
            {
                html.Line("p", "Nothing in the files is open to anybody outside.", "class", "none");
                return;
            }

            string[] columns = facts.HasSeveralAccounts ? ["Who", "May", "On", "Account", "Under conditions"] : ["Who", "May", "On", "Under conditions"];
            using (Tables.Begin(html, "Access from outside", columns))
            {
                foreach (var (account, access) in facts.External.Take(MostRows))
                {
                    using (html.Block("tr"))
                    {
                        using (html.Inline("th", "scope", "row"))
                        {
                            html.Span("bdi", access.Grant.WhoAtStart, "class", "name");
                            if (access.Grant.IsPublic)
                            {
                                html.Text(" ");
                                html.Span("span", "public", "class", "badge error");
                            }
                        }

                        html.EndLine();
                        Tables.Cell(html, "May", access.Grant.Actions, "mono");
                        Tables.Cell(html, "On", access.Resource, "mono");
                        if (facts.HasSeveralAccounts)
                        {
                            Tables.Cell(html, "Account", account.Id, "mono");
                        }

                        Tables.Cell(html, "Under conditions", access.Grant.Conditions.Length == 0 ? "none" : access.Grant.Conditions, "mono small");
                    }
                }
            }

            Tables.WriteRest(html, facts.External.Length - MostRows, "access is", "accesses are");
        }
    }
}
