using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1209: the id of a user where its ARN should stand.</summary>
internal sealed class InvalidUserReferenceRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.InvalidUserReference,
        "InvalidUserReference",
        "The unique id of a user as principal",
        "'{0}' is the id of a user that does not exist any more, or was never written as its ARN: name the user's ARN, or remove it",
        "When a user is deleted, IAM shows its id in the policies that named it; a new user of the same name is not the same principal.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (principal.Type == PrincipalType.Aws && principal.Value.StartsWith("AIDA", StringComparison.Ordinal) && PrincipalForms.IsUniqueId(principal.Value))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), principal.Value);
        }
    }
}
