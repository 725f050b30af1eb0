namespace IamAnalyzers.Rules.Setup;

/// <summary>IAM0004: a SuppressIamFinding that excuses nothing, or gives no reason.</summary>
internal static class UnusedSuppressionRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnusedSuppression,
        "UnusedSuppression",
        "The suppression excuses nothing",
        "The suppression of {0} in \"{1}\" {2}",
        "An excuse that matches nothing hides the next finding, and one without a reason helps nobody who reads it later.",
        RuleCategories.Setup,
        RuleSeverity.Warning);
}
