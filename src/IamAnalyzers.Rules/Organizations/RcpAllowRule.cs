using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2019: Allow in an RCP.</summary>
internal sealed class RcpAllowRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpAllow,
        "RcpAllow",
        "A resource control policy only denies",
        "A resource control policy of yours has no Allow: write \"Deny\", or leave granting to the policies of resources",
        "AWS's own RCPFullAWSAccess allows everything; RCPs of customers can only take away.",
        RuleCategories.Validity,
        RuleSeverity.Error);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.ResourceControl && statement.Effect == Effect.Allow && !check.Settings.IsAwsManaged && statement.EffectElement is { } element)
        {
            check.Report(Rule, statement, element.Value.Span);
        }
    }
}
