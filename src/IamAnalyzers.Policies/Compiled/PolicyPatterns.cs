using System.ComponentModel;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>How a resource stands to a pattern with variables.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PatternMatch
{
    /// <summary>It does not match.</summary>
    No,

    /// <summary>It matches.</summary>
    Yes,

    /// <summary>A variable has no value: the pattern matches nothing, and under <c>NotResource</c> the statement does not apply.</summary>
    Unresolved,
}

/// <summary>Actions and resources against a policy's patterns: what the evaluator uses, and generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PolicyPatterns
{
    /// <summary>Whether an action (<c>s3:GetObject</c>) matches a pattern of <c>Action</c>; case does not count.</summary>
    public static bool ActionMatches(string pattern, ReadOnlySpan<char> action)
    {
        var colon = action.IndexOf(':');
        if (colon <= 0)
        {
            return false;
        }

        if (pattern == "*")
        {
            return true;
        }

        var patternColon = pattern.IndexOf(':');
        return patternColon > 0
            && patternColon < pattern.Length - 1
            && Ascii.EqualsIgnoreCase(pattern.AsSpan(0, patternColon), action.Slice(0, colon))
            && WildcardPattern.IsMatchIgnoreCase(pattern.AsSpan(patternColon + 1), action.Slice(colon + 1));
    }

    /// <summary>Whether an action matches a pattern; null matches none.</summary>
    public static bool ActionMatches(string pattern, string? action) => ActionMatches(pattern, action.AsSpan());

    /// <summary>Whether two names are the same but for the case of ASCII letters, as IAM compares actions and keys.</summary>
    public static bool NameEquals(string left, ReadOnlySpan<char> right) => Ascii.EqualsIgnoreCase(left.AsSpan(), right);

    /// <summary>Whether two names are the same but for the case of ASCII letters; null is no name.</summary>
    public static bool NameEquals(string left, string? right) => right is not null && Ascii.EqualsIgnoreCase(left.AsSpan(), right.AsSpan());

    /// <summary>Whether a resource (an ARN, or <c>*</c>) matches a pattern of <c>Resource</c> without variables.</summary>
    public static bool ResourceMatches(string pattern, ReadOnlySpan<char> resource) =>
        pattern == "*" || ArnMatcher.IsMatch(pattern.AsSpan(), resource);

    /// <summary>Whether a resource matches a pattern without variables; null matches none.</summary>
    public static bool ResourceMatches(string pattern, string? resource) => ResourceMatches(pattern, resource.AsSpan());

    /// <summary>Whether a resource matches a pattern whose resource part, behind the fifth colon, has variables.</summary>
    public static PatternMatch ResourceMatches(ResourceTemplate pattern, ReadOnlySpan<char> resource, in VariableValues variables) =>
        pattern.Match(resource, variables);

    /// <summary>Whether a text matches a pattern with <c>*</c> and <c>?</c>, case counting: one field of an ARN, for example.</summary>
    public static bool FieldMatches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) => WildcardPattern.IsMatch(pattern, text);

    /// <summary>Whether a text matches a pattern with <c>*</c> and <c>?</c>, case counting; null matches none.</summary>
    public static bool FieldMatches(string pattern, string? text) => text is not null && WildcardPattern.IsMatch(pattern.AsSpan(), text.AsSpan());

    /// <summary>Whether a value of a <c>Principal</c> element names a caller, in whatever way: itself, its role, its account, everyone.</summary>
    /// <param name="type">The key under which the value stands; <see cref="PrincipalType.Aws"/> for <c>"*"</c>.</param>
    /// <param name="value">The value as written.</param>
    /// <param name="caller">Who asks.</param>
    public static bool PrincipalMatches(PrincipalType type, string value, in PrincipalIdentity caller) =>
        new PrincipalPattern(type, value).Match(caller, default) != PrincipalMatch.None;
}
