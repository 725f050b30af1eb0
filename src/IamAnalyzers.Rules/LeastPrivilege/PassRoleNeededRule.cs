using System.Collections.Immutable;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6006: the call passes a role to a service, and the policy has no <c>iam:PassRole</c> for it.</summary>
internal static class PassRoleNeededRule
{
    public const string Action = "iam:PassRole";

    public static Rule Rule { get; } = new(
        RuleIds.PassRoleNeeded,
        "PassRoleNeeded",
        "The code passes a role that its execution policy does not let it pass",
        "{0} passes {1}, and {2} has no 'iam:PassRole' for it: add it",
        "Whoever gives a service a role needs iam:PassRole on that role, besides the action itself; AWS's answer names neither the role nor the call.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning,
        HasFix: true);

    public static CallFinding? Check(GrantRequest request, ExecutionGrants grants)
    {
        if (grants.Identity.IsEmpty || ExecutionGrants.Allowing(grants.Identity, Action, request.Resource).Any())
        {
            return null;
        }

        var role = request.Resource is { } known && known.IndexOf(":role/", StringComparison.Ordinal) > 0 ? $"the role '{known}'" : "a role";
        var edit = GrantEdits.Add(grants, request);
        return new CallFinding(
            Rule,
            ImmutableArray.Create(request.Call, role, ExecutionPolicy.NamesOf(grants.Identity)),
            edit?.Path,
            edit?.Edit);
    }
}
