using System.Collections.Immutable;

namespace IamAnalyzers.Report.Relations;

/// <summary>The relations that are drawn, and how many are left out.</summary>
/// <param name="Drawn">The most important relations, as many as a picture can show.</param>
/// <param name="All">All of them.</param>
internal sealed record RelationMap(ImmutableArray<Relation> Drawn, ImmutableArray<Relation> All)
{
    private const int MostNodes = 44;

    public static RelationMap Of(ImmutableArray<Relation> all)
    {
        var nodes = new HashSet<string>(StringComparer.Ordinal);
        var drawn = ImmutableArray.CreateBuilder<Relation>();
        foreach (var relation in all.GroupBy(static r => (r.From.Key, r.To.Key, r.IsEscalation)).Select(static g => g.First()))
        {
            var added = (nodes.Contains(relation.From.Key) ? 0 : 1) + (nodes.Contains(relation.To.Key) ? 0 : 1);
            if (nodes.Count + added <= MostNodes)
            {
                nodes.Add(relation.From.Key);
                nodes.Add(relation.To.Key);
                drawn.Add(relation);
            }
        }

        return new RelationMap(drawn.ToImmutable(), all);
    }
}
