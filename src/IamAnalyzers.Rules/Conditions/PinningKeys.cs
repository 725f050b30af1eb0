using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>How exactly the values of a key must be written so that the condition keeps strangers out.</summary>
internal enum Pinning
{
    /// <summary>Values of the key are no names of somebody.</summary>
    None,

    /// <summary>A name may go on behind a beginning that only the owner can have.</summary>
    Beginning,

    /// <summary>Only the whole value says whom it means.</summary>
    Whole,
}

/// <summary>Keys by which a policy says who may come in, or from where; their values must pin somebody.</summary>
/// <remarks>
/// AWS: "AWS global condition context keys", sensitive keys, where no wildcard has a valid use; and the policy validation of IAM
/// Access Analyzer, which asks for six characters before a wildcard or variable.
/// </remarks>
internal static class PinningKeys
{
    /// <summary>So many characters must stand before the first wildcard or variable.</summary>
    public const int Beginning = 6;

    private static readonly HashSet<string> ByBeginning = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:userid", "aws:PrincipalOrgPaths", "aws:ResourceOrgPaths", "aws:SourceOrgPaths", "aws:VpceOrgPaths",
    };

    /// <summary>How a condition must pin; <see cref="Pinning.None"/> also where leaving it open takes rights away instead of giving them.</summary>
    public static Pinning Of(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        var lets = statement.Effect == Effect.Allow ? !condition.Operator.IsNegated : statement.Effect == Effect.Deny && condition.Operator.IsNegated;
        return !lets || condition.Operator.Family != ConditionOperatorFamily.String ? Pinning.None
            : ByBeginning.Contains(condition.Key) || IsSubject(check, condition.Key) ? Pinning.Beginning
            : IsSensitive(check, condition.Key) ? Pinning.Whole
            : Pinning.None;
    }

    /// <summary>Whether AWS lists a key as sensitive: then AWS sets its value, and no caller can choose it.</summary>
    public static bool IsSensitive(PolicyCheck check, string key) => check.Catalog.TryGetGlobalKey(key.AsSpan(), out var entry) && entry.IsSensitive;

    // The subject of a web identity. GitHub's has rules of its own.
    private static bool IsSubject(PolicyCheck check, string key) =>
        check.Kind == PolicyKind.Trust
        && key.EndsWith(":sub", StringComparison.OrdinalIgnoreCase)
        && key.IndexOf('.') > 0
        && key.IndexOf("githubusercontent", StringComparison.OrdinalIgnoreCase) < 0;
}
