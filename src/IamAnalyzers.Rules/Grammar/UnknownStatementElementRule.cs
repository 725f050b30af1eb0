using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1008: a key of a statement that the grammar does not know.</summary>
internal sealed class UnknownStatementElementRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.UnknownStatementElement,
        "UnknownStatementElement",
        "Statements have no such element",
        "{0}",
        "A statement has nine elements; IAM refuses the document when it finds another, so that a misspelt Condition never passes unnoticed.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.UnknownStatementElement;

    protected override string Describe(PolicyCheck check, PolicySyntaxError error) =>
        ClosestElement.Describe(check, error, PolicyElements.OfStatement, "a statement");

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) =>
        ClosestElement.Suggest(check, error, PolicyElements.OfStatement);
}
