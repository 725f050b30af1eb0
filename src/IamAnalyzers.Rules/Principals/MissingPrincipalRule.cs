using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1201: neither <c>Principal</c> nor <c>NotPrincipal</c>, where the kind of policy needs one.</summary>
internal sealed class MissingPrincipalRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MissingPrincipal,
        "MissingPrincipal",
        "The statement names no principal",
        "The statement has neither Principal nor NotPrincipal, which every statement of this {0} needs: say whom it is about",
        "A policy on a resource says who may use it; a statement without a principal is refused.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind is PolicyKind.Resource or PolicyKind.Trust or PolicyKind.Endpoint or PolicyKind.ResourceControl
            && statement.PrincipalElement is null
            && statement.IsComplete())
        {
            check.Report(Rule, statement, statement.HeadSpan, check.Kind.Describe());
        }
    }
}
