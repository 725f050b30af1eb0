namespace IamAnalyzers.AspNetCore.Diagnostics;

/// <summary>Text of a caller as it may stand in a log: a line break or control character would let it forge entries.</summary>
internal static class LogText
{
    // A key of S3 has at most 1,024 bytes; what is longer is no name.
    private const int MaxLength = 2048;

    /// <summary>One line without control characters, cut where it is too long.</summary>
    public static string Clean(string text)
    {
        if (text.Length <= MaxLength && !text.AsSpan().ContainsAnyInRange('\u0000', '\u001f') && !text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') && !text.AsSpan().ContainsAny('\u2028', '\u2029'))
        {
            return text;
        }

        return string.Create(Math.Min(text.Length, MaxLength), text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? '?' : source[i];
            }
        });
    }

    /// <summary>Text that has lines of its own: each of them cleaned.</summary>
    public static string CleanLines(string text) => string.Join('\n', text.Split('\n').Select(Clean));
}
