using System.Collections.Immutable;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1016: an <c>Id</c> in a policy of principals.</summary>
internal sealed class IdInIdentityPolicyRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.IdInIdentityPolicy,
        "IdInIdentityPolicy",
        "An Id in an identity policy",
        "Id belongs to resource policies and is not kept in this {0}: remove it",
        "IAM does not use the element in policies of principals; a managed policy has a name of its own.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Kind.IsForPrincipals() && check.Syntax is { Id: { } id, Root: { } root })
        {
            check.Report(new Finding(Rule, id.Name.Span, ImmutableArray.Create(check.Kind.Describe()))
            {
                Edits = ImmutableArray.Create(SuggestedEdit.Replace("Remove the Id", JsonEdits.RemovalOf(root, id), string.Empty)),
            });
        }
    }
}
