using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2017: a principal in an SCP.</summary>
internal sealed class ScpPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ScpPrincipal,
        "ScpPrincipal",
        "A Principal in a service control policy",
        "{0} has no place in a service control policy, which concerns all principals of its accounts: remove it",
        "AWS Organizations refuses Principal and NotPrincipal in SCPs; conditions on aws:PrincipalArn make exceptions.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind == PolicyKind.ServiceControl && statement.PrincipalElement is { } element)
        {
            check.Report(Rule, statement, element.Name.Span, StatementEdits.RemoveElement(statement, element), element.Name.Value);
        }
    }
}
