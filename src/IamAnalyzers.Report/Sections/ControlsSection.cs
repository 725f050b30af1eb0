using IamAnalyzers.Report.Controls;
using IamAnalyzers.Report.Html;

namespace IamAnalyzers.Report.Sections;

/// <summary>The questions that an auditor asks, answered by the rules.</summary>
internal static class ControlsSection
{
    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("section", "id", "controls", "aria-labelledby", "controls-title"))
        {
            html.Line("h2", "Controls", "id", "controls-title");
            html.Line("p", "What AWS's best practices ask of every account. A control is met where none of its rules finds anything.", "class", "lede");
            using (html.Block("ul", "class", "controls"))
            {
                foreach (var control in Control.All)
                {
                    Write(html, facts, control);
                }
            }
        }
    }

    private static void Write(HtmlWriter html, ReportFacts facts, Control control)
    {
        var (state, findings) = control.Judge(facts.Accounts, facts.FindingsOfRules);
        var (name, style, path) = state switch
        {
            ControlState.Met => ("Met", "met", "M4 8.5 7 11.5 12 5"),
            ControlState.NotMet => ("Not met", "unmet", "M5 5 11 11 M11 5 5 11"),
            _ => ("Not known", "unknown", "M5 8 11 8"),
        };
        using (html.Block("li", "class", style))
        {
            using (html.Inline("svg", "viewBox", "0 0 16 16", "width", "18", "height", "18", "role", "img", "aria-label", name))
            {
                html.Span("title", name);
                html.Empty("circle", "cx", "8", "cy", "8", "r", "7.5");
                html.Empty("path", "d", path);
            }

            html.Span("span", control.Title, "class", "what");
            if (state == ControlState.NotMet)
            {
                var first = control.Rules.First(facts.FindingsOfRules.ContainsKey);
                html.Span("a", Words.Count(findings, "finding"), "class", "why", "href", "#" + first);
            }
            else if (state == ControlState.NotKnown)
            {
                html.Span("span", "not in the files", "class", "why");
            }

            html.EndLine();
        }
    }
}
