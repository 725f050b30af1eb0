using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>
/// A rule about what a policy gives its principal: it sees the actions of each Allow statement that no condition narrows. In
/// kinds of policy that only limit, a wide Allow is how they are written; a Deny is never too wide.
/// </summary>
internal abstract class GrantRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        if (!check.Kind.GrantsToPrincipals())
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            if (statement.Effect != Effect.Allow || statement.IsNotAction || statement.IsNarrowed(Narrowing.Any))
            {
                continue;
            }

            foreach (var action in statement.Actions)
            {
                CheckGrant(check, statement, action, check.FactsOf(action));
            }
        }
    }

    protected abstract void CheckGrant(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts);
}
