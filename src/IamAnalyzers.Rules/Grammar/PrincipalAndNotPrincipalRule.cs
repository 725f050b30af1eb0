using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1111: a statement with both Principal and NotPrincipal.</summary>
internal sealed class PrincipalAndNotPrincipalRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PrincipalAndNotPrincipal,
        "PrincipalAndNotPrincipal",
        "The statement has both Principal and NotPrincipal",
        "{0}",
        "The two exclude each other; IAM refuses the document.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.PrincipalAndNotPrincipal;
}
