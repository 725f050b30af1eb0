using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1202: a principal in a policy of principals.</summary>
internal sealed class PrincipalInIdentityPolicyRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PrincipalInIdentityPolicy,
        "PrincipalInIdentityPolicy",
        "A Principal in an identity policy",
        "{0} has no place in this {1}, whose principal is whom it is attached to: remove it",
        "IAM refuses a Principal in policies of users, groups, roles and sessions.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind.IsForPrincipals() && statement.PrincipalElement is { } element)
        {
            check.Report(
                Rule,
                statement,
                element.Name.Span,
                StatementEdits.RemoveElement(statement, element),
                element.Name.Value,
                check.Kind.Describe());
        }
    }
}
