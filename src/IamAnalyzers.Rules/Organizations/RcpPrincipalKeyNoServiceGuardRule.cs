using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2251: an RCP about the principal that also denies AWS services.</summary>
internal sealed class RcpPrincipalKeyNoServiceGuardRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpPrincipalKeyNoServiceGuard,
        "RcpPrincipalKeyNoServiceGuard",
        "A resource control policy denies AWS services too",
        "Requests by AWS services do not have your {0}, so that this denies them as well: add \"BoolIfExists\": {{ \"aws:PrincipalIsAWSService\": \"false\" }}",
        "Services that write logs or read keys for you are denied with the strangers.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (RcpSources.DenyingServices(check, statement) is { } condition)
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), RcpSources.LeaveServicesAlone(check, statement), condition.Key);
        }
    }
}
