namespace IamAnalyzers.Fuzz;

/// <summary>Random numbers that are the same on every machine for a run's seed and an input's number (SplitMix64).</summary>
internal sealed class Dice(ulong seed, ulong number)
{
    private ulong _state = (seed * 0xD1B54A32D192ED03) ^ (number * 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 up to, and without, a limit.</summary>
    public int Below(int limit) => (int)(Next() % (uint)limit);

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
