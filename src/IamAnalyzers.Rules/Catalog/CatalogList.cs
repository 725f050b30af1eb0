using System.Collections;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// A read-only list over the catalogue: items are made when asked for, and <c>foreach</c> allocates nothing for itself.
/// </summary>
internal readonly struct CatalogList<T> : IReadOnlyList<T>
{
    private readonly AwsCatalog? _catalog;
    private readonly int _start;
    private readonly Func<AwsCatalog, int, T>? _read;

    /// <summary>A list of the <paramref name="count"/> items from <paramref name="start"/> on.</summary>
    public CatalogList(AwsCatalog catalog, int start, int count, Func<AwsCatalog, int, T> read)
    {
        _catalog = catalog;
        _start = start;
        Count = count;
        _read = read;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public T this[int index] => (uint)index < (uint)Count
        ? _read!(_catalog!, _start + index)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>An enumerator on the stack.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks a <see cref="CatalogList{T}"/>.</summary>
    public struct Enumerator : IEnumerator<T>
    {
        private readonly CatalogList<T> _list;
        private int _index;

        internal Enumerator(CatalogList<T> list)
        {
            _list = list;
            _index = -1;
        }

        /// <inheritdoc />
        public readonly T Current => _list[_index];

        readonly object? IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext() => ++_index < _list.Count;

        /// <inheritdoc />
        public void Reset() => _index = -1;

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
