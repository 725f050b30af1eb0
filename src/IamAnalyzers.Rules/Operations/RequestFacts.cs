using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>What a call's request is known to say: values by the path of the member, such as <c>TransactItems.Put.TableName</c>.</summary>
/// <remarks>
/// Items of a list have the list's path, keys of a dictionary the path with <c>.$key</c>. Members are those of the .NET
/// request; the parameters of a short overload have the same names but for their first letter, so case does not count.
/// </remarks>
internal sealed class RequestFacts
{
    private readonly Dictionary<string, ImmutableArray<MemberValue>> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _opaque = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A request of which nothing is known.</summary>
    public static RequestFacts Opaque => new() { IsOpaque = true };

    /// <summary>Whether the request is not made in sight, so that members not seen may yet be set.</summary>
    public bool IsOpaque { get; set; }

    /// <summary>The paths that are given values.</summary>
    public IEnumerable<string> Paths => _values.Keys;

    /// <summary>Notes a value.</summary>
    public void Add(string path, MemberValue value) =>
        _values[path] = _values.TryGetValue(path, out var values) ? values.Contains(value) ? values : values.Add(value) : ImmutableArray.Create(value);

    /// <summary>Notes that a member is given an object of which nothing is known: its own members may be set.</summary>
    public void AddOpaque(string path) => _opaque.Add(path);

    /// <summary>The values that a member is given; none where none is known.</summary>
    public ImmutableArray<MemberValue> ValuesOf(string path) =>
        _values.TryGetValue(path, out var values) ? values : ImmutableArray<MemberValue>.Empty;

    public MemberState StateOf(string path)
    {
        var values = ValuesOf(path);
        if (!values.IsEmpty)
        {
            return values.All(static v => v.State == MemberState.Maybe) ? MemberState.Maybe : MemberState.Set;
        }

        return IsOpaque || IsInOpaque(path) ? MemberState.Unknown : MemberState.Unset;
    }

    private bool IsInOpaque(string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (_opaque.Contains(path.Substring(0, dot)))
            {
                return true;
            }
        }

        return false;
    }
}
