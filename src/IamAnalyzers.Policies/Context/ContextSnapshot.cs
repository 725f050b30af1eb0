namespace IamAnalyzers.Policies.Context;

/// <summary>A context as it was when a request was decided; later additions do not show.</summary>
internal readonly struct ContextSnapshot(ContextEntry[] entries, int count, bool areOtherKeysUnknown)
{
    public bool AreOtherKeysUnknown { get; } = areOtherKeysUnknown;

    public int Count { get; } = count;

    public ContextEntry this[int index] => entries[index];

    public ContextEntry? Find(in ContextKey key)
    {
        for (var i = 0; i < Count; i++)
        {
            if (key.Is(entries[i]))
            {
                return entries[i];
            }
        }

        return null;
    }
}

/// <summary>Where conditions and variables look keys up: what the context says, else what follows from the request itself.</summary>
internal readonly struct ContextView(ContextSnapshot snapshot, DerivedKeys? derived)
{
    public ContextSnapshot Snapshot { get; } = snapshot;

    public ContextValue Get(in ContextKey key)
    {
        var entry = Snapshot.Find(key);
        if (entry is not null)
        {
            return ContextValue.Of(entry);
        }

        if (derived is not null && derived.TryGet(key, out var value))
        {
            return ContextValue.Of(value);
        }

        return Snapshot.AreOtherKeysUnknown ? ContextValue.Unknown : ContextValue.Absent;
    }
}
