using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2252: an RCP about the source of a service that denies everybody else.</summary>
internal sealed class RcpServiceKeyNoGuardRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpServiceKeyNoGuard,
        "RcpServiceKeyNoGuard",
        "A resource control policy about services denies everybody",
        "Only requests by AWS services have {0}, so that this denies all others: add \"Bool\": {{ \"aws:PrincipalIsAWSService\": \"true\" }}",
        "A negated operator holds where the key is absent, and principals of your own accounts have no source.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (RcpSources.DenyingSources(check, statement) is { } condition && !RcpSources.Guards(statement, "true") && !RcpSources.DemandsSource(statement))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), RcpSources.DenyServicesOnly(check, statement), condition.Key);
        }
    }
}
