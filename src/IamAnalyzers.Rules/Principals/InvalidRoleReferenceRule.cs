using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1208: the id of a role where its ARN should stand.</summary>
internal sealed class InvalidRoleReferenceRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.InvalidRoleReference,
        "InvalidRoleReference",
        "The unique id of a role as principal",
        "'{0}' is the id of a role that does not exist any more, or was never written as its ARN: name the role's ARN, or remove it",
        "When a role is deleted, IAM shows its id in the policies that named it; a new role of the same name is not the same principal.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (principal.Type == PrincipalType.Aws && principal.Value.StartsWith("AROA", StringComparison.Ordinal) && PrincipalForms.IsUniqueId(principal.Value))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), principal.Value);
        }
    }
}
