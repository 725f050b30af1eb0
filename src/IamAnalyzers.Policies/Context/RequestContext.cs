using System.Collections;
using System.Collections.Immutable;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies;

/// <summary>
/// The condition keys of a request with their values. Keys compare without case and have one or several values; a key that was
/// not added is absent, as in AWS. Methods return the same context, so that calls can be chained.
/// </summary>
/// <remarks>AWS: "AWS global condition context keys". One thread fills a context; filled, it may be read by many.</remarks>
public sealed partial class RequestContext : IEnumerable<KeyValuePair<string, ImmutableArray<string>>>
{
    // Entries are only appended, and the array is copied before one is replaced: a snapshot stays as it was.
    private ContextEntry[] _entries = [];
    private int _count;

    /// <summary>Whether keys that were not added are unknown instead of absent.</summary>
    public bool AreOtherKeysUnknown { get; private set; }

    internal ContextSnapshot Snapshot => new(_entries, _count, AreOtherKeysUnknown);

    /// <summary>Adds values to a key; a key that has values keeps them.</summary>
    /// <param name="key">The condition key, such as <c>aws:SourceIp</c>.</param>
    /// <param name="values">The values as text; none makes the key known to be absent.</param>
    public RequestContext Add(string key, params string[] values)
    {
        var name = new ContextKey(key ?? throw new ArgumentNullException(nameof(key)));
        if (values is null || Array.IndexOf(values, null!) >= 0)
        {
            throw new ArgumentNullException(nameof(values), "A condition key's value is text; leave out a key that is absent.");
        }

        var index = IndexOf(name);
        if (index >= 0 && _entries[index].Values is { Length: > 0 } present)
        {
            values = [.. present, .. values];
        }

        Put(index, new ContextEntry(key, (string[])values.Clone(), isUnknown: false));
        return this;
    }

    /// <summary>Gives a key one value, whatever it had; null removes the key.</summary>
    /// <param name="key">The condition key.</param>
    /// <param name="value">The value as text, or null.</param>
    public RequestContext Set(string key, string? value)
    {
        var name = new ContextKey(key ?? throw new ArgumentNullException(nameof(key)));
        Put(IndexOf(name), new ContextEntry(key, value is null ? [] : [value], isUnknown: false));
        return this;
    }

    /// <summary>Marks keys as unknown: they may be absent or have any value, and a decision may turn out to depend on them.</summary>
    /// <param name="keys">The condition keys.</param>
    public RequestContext AddUnknown(params string[] keys)
    {
        foreach (var key in keys ?? throw new ArgumentNullException(nameof(keys)))
        {
            Put(IndexOf(new ContextKey(key)), new ContextEntry(key, [], isUnknown: true));
        }

        return this;
    }

    /// <summary>Makes every key that is not added unknown instead of absent; a key known to be absent is added without values.</summary>
    public RequestContext TreatOtherKeysAsUnknown()
    {
        AreOtherKeysUnknown = true;
        return this;
    }

    /// <summary>The values of a key; empty where it is absent or unknown.</summary>
    /// <param name="key">The condition key.</param>
    public ImmutableArray<string> GetValues(string key)
    {
        var index = IndexOf(new ContextKey(key ?? throw new ArgumentNullException(nameof(key))));
        return index < 0 ? ImmutableArray<string>.Empty : ImmutableArray.Create(_entries[index].Values);
    }

    /// <summary>The keys with their values, in the order in which they were added; unknown keys have none.</summary>
    public IEnumerator<KeyValuePair<string, ImmutableArray<string>>> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return new KeyValuePair<string, ImmutableArray<string>>(_entries[i].Key, ImmutableArray.Create(_entries[i].Values));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int IndexOf(ContextKey key)
    {
        for (var i = 0; i < _count; i++)
        {
            if (key.Is(_entries[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Put(int index, ContextEntry entry)
    {
        if (index >= 0)
        {
            var copy = (ContextEntry[])_entries.Clone();
            copy[index] = entry;
            _entries = copy;
            return;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
        }

        _entries[_count++] = entry;
    }
}
