using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1232: a set operator on the audience of an identity provider.</summary>
internal sealed class OidcAudienceQualifierRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.OidcAudienceQualifier,
        "OidcAudienceQualifier",
        "A set operator on the audience",
        "{0} has one value, so that {1} adds only a trap: drop the qualifier",
        "ForAllValues is true where the claim is absent; and ForAnyValue on a key of one value misleads the reader.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (check.Kind == PolicyKind.Trust
            && condition.Operator.Qualifier != SetQualifier.None
            && condition.Key.EndsWith(":aud", StringComparison.OrdinalIgnoreCase)
            && statement.Principals.Any(static p => PrincipalFacts.OidcProviderOf(p) is not null))
        {
            var name = (condition.Operator with { Qualifier = SetQualifier.None }).ToString();
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), OperatorEdits.Rename(check, condition.OperatorNode.Span, name), condition.Key, condition.Operator.ToString());
        }
    }
}
