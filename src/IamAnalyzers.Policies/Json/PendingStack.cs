using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

/// <summary>
/// The items of all objects or arrays that are still open, the innermost last: each takes its own when it closes, in an array of
/// just the right size, and nothing is allocated for the growing.
/// </summary>
internal sealed class PendingStack<T>
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public void Push(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, 2 * Count);
        }

        _items[Count++] = item;
    }

    /// <summary>The items from <paramref name="start"/> on, without taking them.</summary>
    public ReadOnlySpan<T> Since(int start) => _items.AsSpan(start, Count - start);

    /// <summary>Takes the items from <paramref name="start"/> on.</summary>
    public ImmutableArray<T> Take(int start)
    {
        var taken = ImmutableArray.Create(_items, start, Count - start);
        Array.Clear(_items, start, Count - start);
        Count = start;
        return taken;
    }
}
