using IamAnalyzers.Report.Html;
using IamAnalyzers.Report.Relations;

namespace IamAnalyzers.Report.Sections;

/// <summary>Draws the graph: boxes and arrows in SVG, each with a title that says in words what it shows.</summary>
internal static class RelationsDrawing
{
    private const int Margin = 12;
    private const int LabelLength = 21;

    // So much smaller than drawn it may be shown; what does not fit then scrolls.
    private const double Smallest = 0.85;

    public static void Write(HtmlWriter html, RelationMap map)
    {
        var layout = GraphLayout.Of(map.Drawn);
        var width = layout.Width + (2 * Margin);
        var height = layout.Height + (2 * Margin);
        using (html.Block("div", "class", "scroll graph", "role", "region", "aria-label", "Graph of who can become whom", "tabindex", "0"))
        using (html.Block(
            "svg",
            "viewBox",
            $"{-Margin} {-Margin} {width} {height}",
            "style",
            $"max-width:{width}px;min-width:{Words.Unit(width * Smallest)}px",
            "role",
            "img",
            "aria-labelledby",
            "graph-title graph-text"))
        {
            html.Line("title", "Who can become whom", "id", "graph-title");
            html.Line("desc", Describe(map), "id", "graph-text");
            using (html.Block("defs"))
            {
                WriteHead(html, "arrow", "head");
                WriteHead(html, "arrow-strong", "head strong");
            }

            foreach (var relation in map.Drawn)
            {
                WriteArrow(html, layout, relation);
            }

            foreach (var node in layout.Nodes.Values)
            {
                WriteBox(html, node);
            }
        }
    }

    private static string Describe(RelationMap map) =>
        $"{Words.Count(map.Drawn.Length, "arrow")} from left to right. "
        + string.Join(" ", map.Drawn.Take(40).Select(static r => $"{r.From.Label} {r.Verb} {r.To.Label}{(r.IsCertain ? string.Empty : " under conditions")}."));

    private static void WriteHead(HtmlWriter html, string id, string style)
    {
        using (html.Inline("marker", "id", id, "viewBox", "0 0 8 8", "refX", "7.5", "refY", "4", "markerWidth", "8", "markerHeight", "8", "orient", "auto"))
        {
            html.Empty("path", "class", style, "d", "M0 0.5 8 4 0 7.5Z");
        }

        html.EndLine();
    }

    private static void WriteArrow(HtmlWriter html, GraphLayout layout, Relation relation)
    {
        var from = layout.Nodes[relation.From.Key];
        var to = layout.Nodes[relation.To.Key];
        var isStrong = relation.IsEscalation || relation.To.Kind == NodeKind.Administrator;
        var style = "arrow" + (isStrong ? " strong" : string.Empty) + (relation.IsCertain ? string.Empty : " maybe");
        using (html.Inline("path", "class", style, "d", PathOf(from, to), "marker-end", isStrong ? "url(#arrow-strong)" : "url(#arrow)"))
        {
            html.Span("title", $"{relation.From.Label} {relation.Verb} {relation.To.Label}{(relation.How.Length == 0 ? string.Empty : ": " + relation.How)}");
        }

        html.EndLine();
    }

    private static string PathOf(PlacedNode from, PlacedNode to)
    {
        double startY = from.Y + (GraphLayout.NodeHeight / 2);
        double endY = to.Y + (GraphLayout.NodeHeight / 2);
        if (to.Layer > from.Layer)
        {
            double start = from.X + GraphLayout.NodeWidth;
            double end = to.X - 2;
            var bend = Math.Min(80, (end - start) / 2);
            return $"M{Words.Unit(start)} {Words.Unit(startY)}C{Words.Unit(start + bend)} {Words.Unit(startY)} {Words.Unit(end - bend)} {Words.Unit(endY)} {Words.Unit(end)} {Words.Unit(endY)}";
        }

        // Back, or beside: around the right of both.
        double right = Math.Max(from.X, to.X) + GraphLayout.NodeWidth;
        var out1 = from.X + GraphLayout.NodeWidth;
        var in1 = to.X + GraphLayout.NodeWidth + 2;
        return $"M{out1} {Words.Unit(startY)}C{Words.Unit(right + 60)} {Words.Unit(startY)} {Words.Unit(right + 60)} {Words.Unit(endY)} {in1} {Words.Unit(endY)}";
    }

    private static void WriteBox(HtmlWriter html, PlacedNode placed)
    {
        var node = placed.Node;
        using (html.Inline("g", "class", "node " + node.Kind.ToString().ToLowerInvariant(), "transform", $"translate({placed.X} {placed.Y})"))
        {
            html.Span("title", $"{node.Label} ({node.Note})");
            html.Empty("rect", "width", Words.Unit(GraphLayout.NodeWidth), "height", Words.Unit(GraphLayout.NodeHeight), "rx", node.Kind == NodeKind.User ? "21" : "5");
            html.Span("text", Words.Shorten(node.Label, LabelLength), "class", "label", "x", "16", "y", "18");
            html.Span("text", node.Note, "class", "note", "x", "16", "y", "32");
        }

        html.EndLine();
    }
}
