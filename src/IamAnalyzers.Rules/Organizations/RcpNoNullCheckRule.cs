using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2253: an RCP about the source of a service, without asking whether there is one.</summary>
internal sealed class RcpNoNullCheckRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpNoNullCheck,
        "RcpNoNullCheck",
        "A resource control policy denies services without a source",
        "Services that do not say on whose behalf they ask have no {0} and are denied: add \"Null\": {{ \"aws:SourceAccount\": \"false\" }}",
        "Not every service sends the account of the resource for which it asks.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (RcpSources.DenyingSources(check, statement) is { } condition && RcpSources.Guards(statement, "true") && !RcpSources.DemandsSource(statement))
        {
            check.Report(Rule, statement, condition.KeyNode.ValueSpan(), RcpSources.DemandSource(check, statement), condition.Key);
        }
    }
}
