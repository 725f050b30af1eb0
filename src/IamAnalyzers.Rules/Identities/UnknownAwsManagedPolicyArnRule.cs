namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4007: a policy under AWS's own account that does not exist.</summary>
internal static class UnknownAwsManagedPolicyArnRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UnknownAwsManagedPolicyArn,
        "UnknownAwsManagedPolicyArn",
        "AWS has no managed policy of that name",
        "AWS manages no policy '{0}' (as of {1}): {2}",
        "The call or the deployment fails when it attaches the policy. The path, such as service-role/, belongs to the name.",
        RuleCategories.Identities,
        RuleSeverity.Warning,
        HasFix: true);
}
