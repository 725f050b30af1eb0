using IamAnalyzers.Report.Html;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Report.Sections;

/// <summary>What the report rests on, and what it does not see.</summary>
internal static class FooterSection
{
    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("footer"))
        {
            html.Line("h2", "What this rests on");
            if (!facts.Input.Files.IsEmpty)
            {
                using (html.Block("ul", "class", "files"))
                {
                    foreach (var (document, file) in facts.Input.Files)
                    {
                        using (html.Inline("li"))
                        {
                            html.Span("span", file, "class", "mono");
                            html.Text(" " + document);
                        }

                        html.EndLine();
                    }
                }
            }

            html.Line(
                "p",
                $"Decisions are those of the policies in these files, evaluated as AWS documents it; names of actions and their levels are AWS’s of {AwsCatalog.Default.Date}. "
                + "Not seen: policies of resources and of sessions that no file holds, IAM Identity Center’s assignments, and excuses that the project gives in C#. "
                + "Findings have the severities of the project’s global configuration; hidden ones are left out.");
            if (!facts.Accounts.Problems.IsEmpty)
            {
                html.Line("p", $"{Words.Count(facts.Accounts.Problems.Length, "part of the files was", "parts of the files were")} not understood: IAM0008 and IAM0009 under Findings say which.");
            }
        }
    }
}
