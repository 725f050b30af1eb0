using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Context;

/// <summary>A condition key with what a request says of it. Immutable; no values and not unknown means absent.</summary>
internal sealed class ContextEntry(string key, string[] values, bool isUnknown)
{
    public string Key { get; } = key;

    public int Hash { get; } = Ascii.HashIgnoreCase(key.AsSpan());

    public string[] Values { get; } = values;

    public bool IsUnknown { get; } = isUnknown;
}

/// <summary>A condition key as policies look it up: keys compare without case.</summary>
internal readonly struct ContextKey(string name)
{
    public string Name { get; } = name;

    public int Hash { get; } = Ascii.HashIgnoreCase(name.AsSpan());

    public bool Is(ContextEntry entry) => entry.Hash == Hash && Ascii.EqualsIgnoreCase(entry.Key.AsSpan(), Name.AsSpan());

    public override string ToString() => Name;
}

/// <summary>What a request says of one key: nothing, one value, several, or that it is not known.</summary>
internal readonly struct ContextValue
{
    private readonly string? _single;
    private readonly string[]? _many;

    private ContextValue(string? single, string[]? many, bool isUnknown)
    {
        _single = single;
        _many = many;
        IsUnknown = isUnknown;
    }

    public static ContextValue Absent => default;

    public static ContextValue Unknown => new(null, null, true);

    public bool IsUnknown { get; }

    public int Count => _many?.Length ?? (_single is null ? 0 : 1);

    public string this[int index] => _many is null ? _single! : _many[index];

    /// <summary>Whether the key is there but says nothing: every value is the empty string.</summary>
    public bool IsEmpty
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (this[i].Length > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public static ContextValue Of(string? value) => new(value, null, false);

    public static ContextValue Of(ContextEntry entry) => entry.IsUnknown ? Unknown : new ContextValue(null, entry.Values, false);

    public override string ToString() =>
        IsUnknown ? "unknown" : _many is null ? _single ?? "absent" : _many.Length == 0 ? "absent" : string.Join(", ", _many);
}
