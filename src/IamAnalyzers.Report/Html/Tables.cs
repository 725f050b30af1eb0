namespace IamAnalyzers.Report.Html;

/// <summary>Tables that scroll by themselves where the page is narrow, so that the page does not.</summary>
internal static class Tables
{
    /// <summary>Opens a table up to its first row.</summary>
    /// <param name="html">Where it is written.</param>
    /// <param name="name">What it shows, for those who do not see it.</param>
    /// <param name="columns">The heads; one that begins with # is over numbers.</param>
    /// <returns>Closes it.</returns>
    public static Table Begin(HtmlWriter html, string name, params string[] columns)
    {
        var scroll = html.Block("div", "class", "scroll stack", "role", "region", "aria-label", name, "tabindex", "0");
        var table = html.Block("table");
        using (html.Block("thead"))
        {
            using (html.Block("tr"))
            {
                foreach (var column in columns)
                {
                    html.Line("th", column.TrimStart('#'), "scope", "col", "class", column[0] == '#' ? "count" : null);
                }
            }
        }

        return new Table(scroll, table, html.Block("tbody"));
    }

    /// <summary>Writes a cell with the head of its column, which stands before it where the page is too narrow for columns.</summary>
    public static void Cell(HtmlWriter html, string column, string text, string? style = null) =>
        html.Line("td", text, "class", style, "data-label", column.TrimStart('#'));

    /// <summary>Says how much a table leaves out; nothing where it is complete.</summary>
    public static void WriteRest(HtmlWriter html, int rest, string noun, string plural)
    {
        if (rest > 0)
        {
            html.Line("p", $"{Words.Count(rest, "further " + noun, "further " + plural)} not shown.", "class", "rest");
        }
    }

    /// <summary>An open table.</summary>
    internal readonly struct Table(HtmlWriter.Scope scroll, HtmlWriter.Scope table, HtmlWriter.Scope body) : IDisposable
    {
        public void Dispose()
        {
            body.Dispose();
            table.Dispose();
            scroll.Dispose();
        }
    }
}
