using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>A service of the SDK with what is special about its operations; or a type whose methods call several operations.</summary>
/// <param name="name">The namespace of the client, or the type's full name.</param>
/// <param name="prefix">The prefix of the service's actions; empty for a type.</param>
internal sealed class SdkService(string name, string prefix)
{
    private readonly Dictionary<string, string> _operations = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Start, string Terms)> _starts = [];

    public string Name { get; } = name;

    public string Prefix { get; } = prefix;

    /// <summary>The operations that have a line of their own.</summary>
    public IEnumerable<string> Operations => _operations.Keys;

    /// <summary>The terms of an operation; default where the service has no line for it. Lines are taken apart when asked for.</summary>
    public ImmutableArray<NeedTerm> TermsOf(string operation)
    {
        if (!_operations.TryGetValue(operation, out var line))
        {
            // Of several starts the longest says most: TestInvoke* before Test*.
            line = _starts
                .Where(s => operation.StartsWith(s.Start, StringComparison.Ordinal))
                .OrderByDescending(static s => s.Start.Length)
                .Select(static s => s.Terms)
                .FirstOrDefault();
        }

        return line is null ? default
            : line == "-" ? ImmutableArray<NeedTerm>.Empty
            : line.Split(' ').Select(NeedTerm.Parse).ToImmutableArray();
    }

    /// <summary>Takes a line: the operation, or its start and a star, then its terms, or a dash where none is needed.</summary>
    internal void Add(string line)
    {
        var space = line.IndexOf(' ');
        var operation = line.Substring(0, space);
        var terms = line.Substring(space + 1);
        if (operation.EndsWith("*", StringComparison.Ordinal))
        {
            _starts.Add((operation.Substring(0, operation.Length - 1), terms));
        }
        else
        {
            _operations[operation] = terms;
        }
    }
}
