using IamAnalyzers.Report.Html;
using IamAnalyzers.Report.Relations;

namespace IamAnalyzers.Report.Sections;

/// <summary>Who can become whom, as a picture and as a table.</summary>
internal static class RelationsSection
{
    private const int MostRows = 80;

    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        var map = facts.Relations;
        using (html.Block("section", "id", "ways", "aria-labelledby", "ways-title"))
        {
            html.Line("h2", "Who can become whom", "id", "ways-title");
            html.Line(
                "p",
                "From left to right: who can assume which role, and who has rights that amount to administrator rights. Broken lines are open under conditions only. The ways of administrators, who can do all this anyway, are left out.",
                "class",
                "lede");
            if (map.Drawn.IsEmpty)
            {
                html.Line("p", "Nobody but AWS’s services can assume a role, and no rule found an escalation.", "class", "none");
                return;
            }

            RelationsDrawing.Write(html, map);
            Tables.WriteRest(html, map.All.Length - map.Drawn.Length, "way is", "ways are");
            WriteTable(html, map);
        }
    }

    private static void WriteTable(HtmlWriter html, RelationMap map)
    {
        using (html.Block("details"))
        {
            html.Line("summary", "The same as a table");
            using (Tables.Begin(html, "Who can become whom", "Who", "Way", "To", "How"))
            {
                foreach (var relation in map.All.Take(MostRows))
                {
                    using (html.Block("tr"))
                    {
                        WriteNode(html, "Who", relation.From);
                        Tables.Cell(html, "Way", relation.IsCertain ? relation.Verb : relation.Verb.Replace("can ", "may "));
                        WriteNode(html, "To", relation.To);
                        Tables.Cell(html, "How", relation.How, "mono small");
                    }
                }
            }

            Tables.WriteRest(html, map.All.Length - MostRows, "way is", "ways are");
        }
    }

    private static void WriteNode(HtmlWriter html, string column, Node node)
    {
        using (html.Inline("td", "data-label", column))
        {
            using (html.Inline("span"))
            {
                html.Span("bdi", node.Label, "class", "name");
                html.Span("span", node.Note, "class", "kind");
            }
        }

        html.EndLine();
    }
}
