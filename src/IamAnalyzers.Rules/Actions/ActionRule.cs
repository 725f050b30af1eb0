using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Actions;

/// <summary>A rule that looks at each value of <c>Action</c> and <c>NotAction</c> by itself.</summary>
internal abstract class ActionRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            foreach (var action in statement.Actions)
            {
                CheckAction(check, statement, action, check.FactsOf(action));
            }
        }
    }

    protected abstract void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts);
}
