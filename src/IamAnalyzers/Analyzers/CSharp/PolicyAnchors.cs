using System.Collections.Immutable;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>Tells from afar whether text can be, or hold, a policy.</summary>
internal static class PolicyAnchors
{
    /// <summary>Of these, any literal that is meant as a policy has one, even where others are misspelt.</summary>
    private static readonly string[] TextWords = ["Statement", "Effect", "-10-17"];

    /// <summary>The words of policies, and those by which code says that a text is one.</summary>
    public static ImmutableArray<string> Words { get; } = ImmutableArray.CreateRange(TextWords.Concat(["IamPolicy", "iam-policy", "PolicyDocument"]));

    /// <summary>Whether a literal can be part of a policy's text.</summary>
    public static bool IsPart(string literal) => TextWords.Any(word => literal.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>Whether a whole text looks like a policy: an object that has statements with effects.</summary>
    public static bool IsPolicy(string text) =>
        IsObject(text)
        && text.IndexOf("\"Statement\"", StringComparison.Ordinal) >= 0
        && text.IndexOf("\"Effect\"", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a text begins as a JSON object does.</summary>
    public static bool IsObject(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                return c == '{';
            }
        }

        return false;
    }
}
