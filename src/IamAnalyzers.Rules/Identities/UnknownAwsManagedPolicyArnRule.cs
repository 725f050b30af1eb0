using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4007: a policy under AWS's own account that does not exist.</summary>
internal sealed class UnknownAwsManagedPolicyArnRule : AccountRule
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

    /// <summary>What to do about a name that AWS does not have.</summary>
    /// <param name="closest">The name that was most likely meant, or null.</param>
    public static string RemedyOf(string? closest) => closest is null ? "look its name up, or take away the ARN" : $"did you mean '{closest}'?";

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            foreach (var attached in identity.AttachedPolicies)
            {
                Check(check, attached);
            }

            if (identity is AccountPrincipal { PermissionsBoundary: { } boundary })
            {
                Check(check, boundary);
            }
        }
    }

    /// <summary>One that the export holds exists, however new it is.</summary>
    private static void Check(AccountCheck check, AttachedPolicy attached)
    {
        if (attached.Policy is null && AwsManagedPolicies.NameIn(attached.Arn) is { } name && !AwsManagedPolicies.Exists(name))
        {
            check.Report(Rule, attached.Location, name, AwsManagedPolicies.AsOf, RemedyOf(AwsManagedPolicies.Closest(name)));
        }
    }
}
