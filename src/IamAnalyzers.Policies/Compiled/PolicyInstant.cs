using System.ComponentModel;
using IamAnalyzers.Policies.Conditions;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>A moment as date conditions compare it: seconds since 1970-01-01T00:00:00Z, and nanoseconds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PolicyInstant : IEquatable<PolicyInstant>, IComparable<PolicyInstant>
{
    /// <summary>A moment.</summary>
    /// <param name="seconds">Whole seconds since the epoch; negative before it.</param>
    /// <param name="nanoseconds">0 to 999,999,999, counted forward from there.</param>
    public PolicyInstant(long seconds, int nanoseconds = 0)
    {
        Seconds = seconds;
        Nanoseconds = nanoseconds;
    }

    /// <summary>Whole seconds since the epoch.</summary>
    public long Seconds { get; }

    /// <summary>0 to 999,999,999.</summary>
    public int Nanoseconds { get; }

    /// <summary>The moment of a typed value.</summary>
    public static PolicyInstant From(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - 621355968000000000L;
        var seconds = ticks / TimeSpan.TicksPerSecond;
        var rest = ticks % TimeSpan.TicksPerSecond;
        if (rest < 0)
        {
            seconds--;
            rest += TimeSpan.TicksPerSecond;
        }

        return new PolicyInstant(seconds, (int)rest * 100);
    }

    /// <summary>Reads ISO 8601 as W3C's note has it (<c>2026-01-31T10:00:00Z</c>, down to <c>2026</c>), or seconds since the epoch.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PolicyInstant instant) => InstantReader.TryParse(text, out instant);

    /// <summary>Reads a text; null is none.</summary>
    public static bool TryParse(string? text, out PolicyInstant instant) => InstantReader.TryParse(text.AsSpan(), out instant);

    /// <inheritdoc/>
    public int CompareTo(PolicyInstant other) =>
        Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanoseconds.CompareTo(other.Nanoseconds);

    /// <inheritdoc/>
    public bool Equals(PolicyInstant other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PolicyInstant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Seconds.GetHashCode() * 31) + Nanoseconds);

    /// <summary>Whether both are the same moment.</summary>
    public static bool operator ==(PolicyInstant left, PolicyInstant right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PolicyInstant left, PolicyInstant right) => !left.Equals(right);

    /// <summary>Whether the left is earlier.</summary>
    public static bool operator <(PolicyInstant left, PolicyInstant right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is earlier or the same.</summary>
    public static bool operator <=(PolicyInstant left, PolicyInstant right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is later.</summary>
    public static bool operator >(PolicyInstant left, PolicyInstant right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is later or the same.</summary>
    public static bool operator >=(PolicyInstant left, PolicyInstant right) => left.CompareTo(right) >= 0;
}
