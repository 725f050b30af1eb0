using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies;

/// <summary>
/// Matches ARNs field by field, as IAM does: a wildcard does not reach over the first five colons, and in the sixth field
/// it spans colons and slashes.
/// </summary>
internal static class ArnMatcher
{
    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> arn) => IsMatch(pattern, arn, WildcardSymbols.Iam);

    public static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> arn, WildcardSymbols symbols) =>
        ArnFields.TrySplit(pattern, out var p) && ArnFields.TrySplit(arn, out var a) && IsMatch(pattern, p, arn, a, symbols);

    /// <summary>The same for texts whose fields are known. The resource goes first: it tells most ARNs apart.</summary>
    public static bool IsMatch(ReadOnlySpan<char> pattern, in ArnFields p, ReadOnlySpan<char> arn, in ArnFields a, WildcardSymbols symbols) =>
        Field(pattern, p.Resource, pattern.Length, arn, a.Resource, arn.Length, symbols)
        && IsPrefixMatch(pattern, p, arn, a, symbols);

    /// <summary>Whether the five fields in front of the resource match.</summary>
    public static bool IsPrefixMatch(ReadOnlySpan<char> pattern, in ArnFields p, ReadOnlySpan<char> arn, in ArnFields a, WildcardSymbols symbols) =>
        Field(pattern, p.Region, p.Account - 1, arn, a.Region, a.Account - 1, symbols)
        && Field(pattern, p.Account, p.Resource - 1, arn, a.Account, a.Resource - 1, symbols)
        && Field(pattern, p.Service, p.Region - 1, arn, a.Service, a.Region - 1, symbols)
        && Field(pattern, ArnFields.Partition, p.Service - 1, arn, ArnFields.Partition, a.Service - 1, symbols);

    private static bool Field(
        ReadOnlySpan<char> pattern, int patternStart, int patternEnd, ReadOnlySpan<char> arn, int arnStart, int arnEnd, WildcardSymbols symbols) =>
        WildcardPattern.IsMatch(
            pattern.Slice(patternStart, patternEnd - patternStart),
            arn.Slice(arnStart, arnEnd - arnStart),
            symbols,
            ignoreCase: false);
}
