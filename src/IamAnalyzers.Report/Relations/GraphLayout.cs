namespace IamAnalyzers.Report.Relations;

/// <summary>A box with its place, in the units of the picture.</summary>
internal sealed record PlacedNode(Node Node, int Layer, int X, int Y);

/// <summary>
/// Places boxes in columns from left to right: each before those whom it can become, and as close to them as can be. Within a column boxes stand at the height of their neighbours, so that arrows cross little. The same
/// relations give the same picture.
/// </summary>
internal sealed class GraphLayout
{
    public const int NodeWidth = 204;
    public const int NodeHeight = 42;
    private const int ColumnGap = 88;
    private const int RowGap = 16;
    private const int Sweeps = 6;

    private GraphLayout(IReadOnlyDictionary<string, PlacedNode> nodes, int width, int height)
    {
        Nodes = nodes;
        Width = width;
        Height = height;
    }

    public IReadOnlyDictionary<string, PlacedNode> Nodes { get; }

    public int Width { get; }

    public int Height { get; }

    public static GraphLayout Of(IReadOnlyList<Relation> relations)
    {
        var nodes = relations.SelectMany(static r => new[] { r.From, r.To }).GroupBy(static n => n.Key).Select(static g => g.First()).ToArray();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Length; i++)
        {
            index.Add(nodes[i].Key, i);
        }

        var edges = relations.Select(r => (From: index[r.From.Key], To: index[r.To.Key])).Distinct().ToArray();
        var layers = Layers(nodes.Length, edges);
        var columns = Enumerable.Range(0, layers.Max() + 1)
            .Select(layer => Enumerable.Range(0, nodes.Length).Where(n => layers[n] == layer).ToArray())
            .ToArray();
        Order(columns, edges);
        return Place(nodes, layers, columns);
    }

    private static GraphLayout Place(Node[] nodes, int[] layers, int[][] columns)
    {
        var tallest = columns.Max(static c => c.Length);
        var height = (tallest * (NodeHeight + RowGap)) - RowGap;
        var placed = new Dictionary<string, PlacedNode>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var free = height - ((column.Length * (NodeHeight + RowGap)) - RowGap);
            for (var row = 0; row < column.Length; row++)
            {
                var node = column[row];
                placed.Add(nodes[node].Key, new PlacedNode(nodes[node], layers[node], layers[node] * (NodeWidth + ColumnGap), (free / 2) + (row * (NodeHeight + RowGap))));
            }
        }

        return new GraphLayout(placed, (columns.Length * (NodeWidth + ColumnGap)) - ColumnGap, height);
    }

    /// <summary>The longest way to each box; arrows that close a circle are left out of it.</summary>
    private static int[] Layers(int count, (int From, int To)[] edges)
    {
        var next = edges.ToLookup(static e => e.From, static e => e.To);
        var state = new int[count];
        var order = new List<int>();
        var back = new HashSet<(int, int)>();
        for (var i = 0; i < count; i++)
        {
            Visit(i);
        }

        var layers = new int[count];
        for (var i = order.Count - 1; i >= 0; i--)
        {
            foreach (var to in next[order[i]])
            {
                if (!back.Contains((order[i], to)))
                {
                    layers[to] = Math.Max(layers[to], layers[order[i]] + 1);
                }
            }
        }

        // Then each as far to the right as those allow whom it can become: short arrows lie over no boxes.
        foreach (var node in order)
        {
            var wanted = next[node].Where(to => !back.Contains((node, to))).Select(to => layers[to] - 1).DefaultIfEmpty(layers[node]).Min();
            layers[node] = Math.Max(layers[node], wanted);
        }

        return layers;

        void Visit(int node)
        {
            if (state[node] != 0)
            {
                return;
            }

            state[node] = 1;
            foreach (var to in next[node])
            {
                if (state[to] == 1)
                {
                    back.Add((node, to));
                }
                else
                {
                    Visit(to);
                }
            }

            state[node] = 2;
            order.Add(node);
        }
    }

    private static void Order(int[][] columns, (int From, int To)[] edges)
    {
        var neighbours = edges.Concat(edges.Select(static e => (From: e.To, To: e.From))).ToLookup(static e => e.From, static e => e.To);
        var height = new Dictionary<int, double>();
        foreach (var column in columns)
        {
            Settle(column);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : Enumerable.Reverse(columns))
            {
                var wanted = column.ToDictionary(static n => n, n => neighbours[n].Select(m => height[m]).DefaultIfEmpty(height[n]).Average());
                Array.Sort(column.Select(n => (wanted[n], n)).ToArray(), column);
                Settle(column);
            }
        }

        void Settle(int[] column)
        {
            for (var i = 0; i < column.Length; i++)
            {
                height[column[i]] = (i + 0.5) / column.Length;
            }
        }
    }
}
