using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1221: everyone as principal of an Allow whose conditions do not keep outsiders out.</summary>
internal sealed class PublicPrincipalConditionedRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PublicPrincipalConditioned,
        "PublicPrincipalConditioned",
        "The condition does not keep outsiders out",
        "The statement {0} grants everyone, and its condition pins no account, organisation, ARN or network: add one of them",
        "A condition that outsiders can meet as well (a tag that they set, TLS, a wildcard, a negated operator) leaves the resource public.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.Effect == Effect.Allow
            && check.Kind is PolicyKind.Resource or PolicyKind.Trust
            && !statement.Conditions.IsEmpty
            && !statement.IsNarrowed(Narrowing.Outsiders)
            && !(check.Kind == PolicyKind.Trust && statement.IsStarPrincipal)
            && !PublicPrincipalRule.HasOwnRule(statement)
            && PrincipalFacts.Everyone(statement) is { } everyone)
        {
            check.Report(statement, new Finding(Rule, everyone.Node.ValueSpan(), ImmutableArray.Create(statement.DisplayName))
            {
                AdditionalSpans = ImmutableArray.Create(statement.ConditionElement!.Name.Span),
            });
        }
    }
}
