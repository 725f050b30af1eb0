using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Matching;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2014: an Allow that an unconditional Deny of the same document covers.</summary>
internal sealed class AllowAndDenySameRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.AllowAndDenySame,
        "AllowAndDenySame",
        "An Allow that a Deny cancels",
        "The Allow {0} grants nothing, because statement {1} denies all of it without a condition: remove one of them",
        "A Deny always wins; an Allow that is wholly denied is a mistake, or a leftover.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    public override void Check(PolicyCheck check)
    {
        // Most documents deny nothing.
        if (!check.Statements.Any(static s => s.Effect == Effect.Deny))
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            if (statement.Effect != Effect.Allow)
            {
                continue;
            }

            var denying = check.Index.MayCover(statement, Effect.Deny).FirstOrDefault(d =>
                d.ConditionElement is null
                && (!PrincipalFacts.IncludesEveryone(d) ? StatementSets.Covers(d, statement) : StatementSets.CoversActionsAndResources(d, statement)));
            if (denying is not null)
            {
                check.Report(statement, new Finding(Rule, statement.HeadSpan, ImmutableArray.Create(statement.DisplayName, denying.DisplayName))
                {
                    AdditionalSpans = ImmutableArray.Create(denying.HeadSpan),
                });
            }
        }
    }
}
