using System.Collections;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>Actions of a service, by name. <c>foreach</c> over it allocates nothing.</summary>
internal readonly struct ActionEntries : IReadOnlyList<ActionEntry>
{
    private readonly ServiceEntry _service;
    private readonly int _first;
    private readonly bool _isRetired;

    internal ActionEntries(ServiceEntry service, int first, int count, bool isRetired)
    {
        _service = service;
        _first = first;
        _isRetired = isRetired;
        Count = count;
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    public ActionEntry this[int index] => (uint)index < (uint)Count
        ? new(_service, _first + index, _isRetired)
        : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>An enumerator on the stack.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ActionEntry> IEnumerable<ActionEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks <see cref="ActionEntries"/>.</summary>
    public struct Enumerator : IEnumerator<ActionEntry>
    {
        private readonly ActionEntries _actions;
        private int _index;

        internal Enumerator(ActionEntries actions)
        {
            _actions = actions;
            _index = -1;
        }

        /// <inheritdoc />
        public readonly ActionEntry Current => _actions[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext() => ++_index < _actions.Count;

        /// <inheritdoc />
        public void Reset() => _index = -1;

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
