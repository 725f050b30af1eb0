using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Suppressions;

/// <summary>Reports nothing and notes which excuses have something to excuse.</summary>
internal sealed class NotingSink(SuppressionSet suppressions) : IFindingSink
{
    private readonly ConcurrentDictionary<Suppression, bool> _used = new();

    public void Add(LocatedFinding finding, Action<Diagnostic> report)
    {
        foreach (var suppression in suppressions.All)
        {
            if (suppression.Covers(finding))
            {
                _used.TryAdd(suppression, true);
            }
        }
    }

    public bool IsUsed(Suppression suppression) => _used.ContainsKey(suppression);
}
