using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3012: iam:CreateServiceLinkedRole for any service.</summary>
internal sealed class CreateServiceLinkedRoleTooWideRule() : UnnamedResourceRule(Actions, Narrowing.Service)
{
    internal static readonly string[] Actions = ["iam:CreateServiceLinkedRole"];

    public override Rule Rule { get; } = new(
        RuleIds.CreateServiceLinkedRoleTooWide,
        "CreateServiceLinkedRoleTooWide",
        "Service-linked roles of any service",
        "'{0}' may create a service-linked role for any service: demand the service by iam:AWSServiceName, or name the role's ARN",
        "A service-linked role switches a service on, with permissions that AWS defines.",
        RuleCategories.Security,
        RuleSeverity.Warning);
}
