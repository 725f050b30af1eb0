using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2206: <c>Null</c> with a set qualifier.</summary>
internal sealed class NullWithQualifierRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NullWithQualifier,
        "NullWithQualifier",
        "A set operator in front of Null",
        "{0} asks only whether the key is there: write \"Null\"",
        "A qualifier adds nothing to Null and misleads the reader.",
        RuleCategories.Validity,
        RuleSeverity.Info,
        HasFix: true);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator is { Kind: ConditionOperatorKind.Null, Qualifier: not SetQualifier.None })
        {
            check.Report(Rule, statement, condition.OperatorNode.ValueSpan(), OperatorEdits.Rename(check, condition.OperatorNode.Span, "Null"), condition.Operator.ToString());
        }
    }
}
