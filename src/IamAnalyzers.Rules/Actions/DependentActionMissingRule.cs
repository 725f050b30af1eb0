using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2013: an allowed action that passes a role, which the policy does not allow.</summary>
internal sealed class DependentActionMissingRule : PolicyRule
{
    // Other dependencies (keys, tags, networks) hang on what the service finds; whether a role is passed stands in the request.
    private const string PassRole = "iam:PassRole";

    public override Rule Rule { get; } = new(
        RuleIds.DependentActionMissing,
        "DependentActionMissing",
        "An action that this one needs is not allowed",
        "'{0}' needs {1} as well where its request names a role: add it, if yours do and no other policy allows it",
        "Some actions call others on the caller's behalf; without these they fail at run time.",
        RuleCategories.Validity,
        RuleSeverity.Info);

    public override void Check(PolicyCheck check)
    {
        if (!check.Kind.GrantsToPrincipals())
        {
            return;
        }

        // What is allowed by exception from everything cannot be missing.
        var granting = check.Statements.Where(static s => s.Effect == Effect.Allow).ToList();
        if (granting.Any(static s => s.IsNotAction))
        {
            return;
        }

        var granted = granting.SelectMany(static s => s.Actions).Select(static a => a.Pattern).ToList();
        foreach (var statement in granting)
        {
            foreach (var action in statement.Actions)
            {
                var facts = check.FactsOf(action);
                if (facts.Meaning != ActionMeaning.Action)
                {
                    continue;
                }

                var missing = facts.Actions[0].DependentActions.Where(d => d == PassRole && !granted.Any(g => g.IsMatch(d))).ToList();
                if (missing.Count > 0)
                {
                    check.Report(Rule, statement, ActionSpans.Name(action), facts.Pattern.Text, string.Join(", ", missing));
                }
            }
        }
    }
}
