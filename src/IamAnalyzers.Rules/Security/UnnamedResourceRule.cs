using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>
/// A rule about certain actions that a policy gives its principal on resources which it does not name: with <c>*</c>, with an
/// ARN that leaves the name open, or with NotResource. It reports the first of the actions.
/// </summary>
/// <param name="actions">Full names.</param>
/// <param name="excuse">The kinds of narrowing condition with which the grant is an ordinary one.</param>
internal abstract class UnnamedResourceRule(string[] actions, Narrowing excuse = Narrowing.Any) : StatementRule
{
    protected sealed override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(excuse))
        {
            return;
        }

        var open = statement.IsNotResource ? statement.ResourceElement?.Name.Span : Grants.OpenResource(statement)?.Node.ValueSpan();
        if (open is not { } span)
        {
            return;
        }

        foreach (var name in actions)
        {
            if (Grants.Granting(statement, name) is { } action && IsMeant(check.FactsOf(action)))
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Pattern.Text)) { AdditionalSpans = ImmutableArray.Create(span) });
                return;
            }
        }
    }

    /// <summary>Whether an action string that covers one of the actions is for this rule; a wildcard over the whole service has one that says more.</summary>
    protected virtual bool IsMeant(ActionFacts facts) => facts.Meaning != ActionMeaning.WholeService;
}
