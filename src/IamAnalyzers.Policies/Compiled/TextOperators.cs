using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Runtime.CompilerServices;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// Ordinal comparisons of a resource's parts with constants of a policy, for generated code: the pieces of a pattern that need no
/// wildcard matcher. Null, which a default value may hold, is an empty text.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextOperators
{
    /// <summary>Whether two texts are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(ReadOnlySpan<char> text, string other) => text.SequenceEqual(other.AsSpan());

    /// <summary>Whether two texts are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(string? text, string other) => string.Equals(text, other);

    /// <summary>Whether two values are there and equal.</summary>
    public static bool AreEqual(string? left, string? right) => left is not null && string.Equals(left, right);

    /// <summary>Whether a text is empty.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> text) => text.IsEmpty;

    /// <summary>Whether a text is empty.</summary>
    public static bool IsEmpty(string? text) => string.IsNullOrEmpty(text);

    /// <summary>Whether a text begins with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWith(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix.AsSpan());

    /// <summary>Whether a text begins with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWith(string? text, string prefix) => text.AsSpan().StartsWith(prefix.AsSpan());

    /// <summary>Whether a text ends with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWith(ReadOnlySpan<char> text, string suffix) => text.EndsWith(suffix.AsSpan());

    /// <summary>Whether a text ends with another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndsWith(string? text, string suffix) => text.AsSpan().EndsWith(suffix.AsSpan());

    /// <summary>Whether a text begins with one and ends with another text, the two not overlapping.</summary>
    public static bool StartsAndEndsWith(ReadOnlySpan<char> text, string prefix, string suffix) =>
        text.Length >= prefix.Length + suffix.Length && text.StartsWith(prefix.AsSpan()) && text.EndsWith(suffix.AsSpan());

    /// <summary>Whether a text begins with one and ends with another text, the two not overlapping.</summary>
    public static bool StartsAndEndsWith(string? text, string prefix, string suffix) => StartsAndEndsWith(text.AsSpan(), prefix, suffix);

    /// <summary>Whether a text contains another.</summary>
    public static bool Contains(ReadOnlySpan<char> text, string part) => text.IndexOf(part.AsSpan()) >= 0;

    /// <summary>Whether a text contains another.</summary>
    public static bool Contains(string? text, string part) => text.AsSpan().IndexOf(part.AsSpan()) >= 0;

    /// <summary>Removes <paramref name="prefix"/> from the front of <paramref name="text"/>; false where it is not there.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, string prefix)
    {
        if (!text.StartsWith(prefix.AsSpan()))
        {
            return false;
        }

        text = text.Slice(prefix.Length);
        return true;
    }

    /// <summary>
    /// Removes what stands in front of the first <paramref name="end"/>, and that itself; false where there is none or nothing is
    /// in front of it.
    /// </summary>
    public static bool TryTakeUntil(ref ReadOnlySpan<char> text, string end, out ReadOnlySpan<char> taken)
    {
        var index = text.IndexOf(end.AsSpan());
        if (index <= 0)
        {
            taken = default;
            return false;
        }

        taken = text.Slice(0, index);
        text = text.Slice(index + end.Length);
        return true;
    }

    /// <summary>The text of an ARN; null where there is none.</summary>
    public static string? Of(in Arn? arn) => arn is null ? null : arn.GetValueOrDefault().ToString();

    /// <summary>Whether there is no ARN, or only the default value, which has no text.</summary>
    public static bool IsEmpty(in Arn? arn) => arn is null || arn.GetValueOrDefault() == default;

    /// <summary>Whether there are no bytes.</summary>
    public static bool IsEmpty(in ReadOnlyMemory<byte>? bytes) => bytes is null || bytes.GetValueOrDefault().IsEmpty;

    /// <summary>The value of a key that has exactly one; null where it has none or several.</summary>
    public static string? Single(IReadOnlyList<string>? values) => values is { Count: 1 } ? values[0] : null;

    /// <summary>The value of a key that has exactly one; null where it has none or several.</summary>
    public static IPAddress? Single(IReadOnlyList<IPAddress>? values) => values is { Count: 1 } ? values[0] : null;

    /// <summary>The value of a key that has exactly one; null where it has none or several.</summary>
    public static T? SingleValue<T>(IReadOnlyList<T>? values)
        where T : struct => values is { Count: 1 } ? values[0] : null;

    /// <summary>Whether a key is absent or says nothing: it has no values, or only empty ones.</summary>
    public static bool IsNull([NotNullWhen(false)] IReadOnlyList<string>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (!string.IsNullOrEmpty(values![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key is absent or says nothing: it has no values, or only null.</summary>
    public static bool IsNull([NotNullWhen(false)] IReadOnlyList<IPAddress>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values![i] is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key is absent or says nothing: it has no values, or only the default one.</summary>
    public static bool IsNull([NotNullWhen(false)] IReadOnlyList<Arn>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (values![i] != default)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key is absent or says nothing: it has no values, or only empty ones.</summary>
    public static bool IsNull([NotNullWhen(false)] IReadOnlyList<ReadOnlyMemory<byte>>? values)
    {
        for (var i = 0; i < (values?.Count ?? 0); i++)
        {
            if (!values![i].IsEmpty)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a key has no values.</summary>
    public static bool IsAbsent<T>([NotNullWhen(false)] IReadOnlyList<T>? values) => values is null || values.Count == 0;

    /// <summary>A field of an ARN in front of the resource, which can hold no colon.</summary>
    /// <exception cref="ArgumentException">The value holds one.</exception>
    public static string ArnField(string value) => value is null || value.IndexOf(':') < 0
        ? value!
        : throw new ArgumentException($"'{value}' cannot stand in an ARN there: only the resource may hold colons.");

    /// <summary>A text's length; 0 for null.</summary>
    public static int Length(string? text) => text is null ? 0 : text.Length;

    /// <summary>Writes a text to the front of a buffer, which then begins behind it.</summary>
    public static void Put(ref Span<char> destination, string? text)
    {
        var source = text.AsSpan();
        source.CopyTo(destination);
        destination = destination.Slice(source.Length);
    }
}
