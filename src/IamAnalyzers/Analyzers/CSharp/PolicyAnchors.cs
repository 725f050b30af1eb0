namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Tells from afar whether text can be, or hold, a policy.</summary>
internal static class PolicyAnchors
{
    private const string Statement = "Statement";
    private const string Attribute = "IamPolicy";

    /// <summary>Whether a stretch of C# can hold a policy's literal.</summary>
    public static bool IsIn(ReadOnlySpan<char> code) =>
        code.IndexOf(Statement.AsSpan()) >= 0 || code.IndexOf(Attribute.AsSpan()) >= 0;

    /// <summary>Whether a literal can be part of a policy's text.</summary>
    public static bool IsPart(string literal) => literal.IndexOf(Statement, StringComparison.Ordinal) >= 0;

    /// <summary>Whether a whole text looks like a policy: an object that has statements with effects.</summary>
    public static bool IsPolicy(string text)
    {
        foreach (var c in text)
        {
            if (c == '{')
            {
                return text.IndexOf("\"Statement\"", StringComparison.Ordinal) >= 0
                    && text.IndexOf("\"Effect\"", StringComparison.Ordinal) >= 0;
            }

            if (!char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return false;
    }
}
