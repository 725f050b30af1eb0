using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1007: a key of the document other than Version, Id and Statement.</summary>
internal sealed class UnknownPolicyElementRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.UnknownPolicyElement,
        "UnknownPolicyElement",
        "Policies have no such element",
        "{0}",
        "A policy has Version, Id and Statement and nothing else; IAM refuses the document otherwise.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.UnknownPolicyElement;

    protected override string Describe(PolicyCheck check, PolicySyntaxError error) =>
        ClosestElement.Describe(check, error, PolicyElements.OfDocument, "a policy");

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) =>
        ClosestElement.Suggest(check, error, PolicyElements.OfDocument);
}
