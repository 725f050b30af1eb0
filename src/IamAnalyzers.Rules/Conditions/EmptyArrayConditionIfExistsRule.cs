using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM1120: a condition with an empty list of values, under <c>…IfExists</c>.</summary>
internal sealed class EmptyArrayConditionIfExistsRule : ConditionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.EmptyArrayConditionIfExists,
        "EmptyArrayConditionIfExists",
        "An IfExists operator lists no values",
        "{0} is compared with no value under {1}, which holds just for requests without the key: list the values or write Null",
        "With IfExists an empty list says only that the key must be absent, and that Null says better.",
        RuleCategories.Grammar,
        RuleSeverity.Warning);

    protected override void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition)
    {
        if (condition.Operator is { Qualifier: SetQualifier.None, IfExists: true } && EmptyValues.Of(condition) is { } array)
        {
            check.Report(Rule, statement, array.Span, condition.Key, condition.Operator.ToString());
        }
    }
}
