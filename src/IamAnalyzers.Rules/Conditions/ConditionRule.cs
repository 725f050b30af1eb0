using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>A rule that looks at each operator and key of a condition by itself.</summary>
internal abstract class ConditionRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            foreach (var condition in statement.Conditions)
            {
                CheckCondition(check, statement, condition);
            }
        }
    }

    protected abstract void CheckCondition(PolicyCheck check, StatementSyntax statement, ConditionSyntax condition);
}
