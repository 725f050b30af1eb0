namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0002: an [IamPolicy] or item metadata for which no class can be written.</summary>
internal static class InvalidTargetRule
{
    public static Rule Rule { get; } = new(
        RuleIds.InvalidTarget,
        "InvalidTarget",
        "No class can be generated here",
        "No code is generated for {0}: {1}",
        "Code for a policy goes into a static partial class of a valid, unique name.",
        RuleCategories.Setup,
        RuleSeverity.Error);
}
