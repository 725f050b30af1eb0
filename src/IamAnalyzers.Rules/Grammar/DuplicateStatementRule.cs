using System.Collections.Immutable;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1123: two statements that are equal but for their Sid and the order of their lists.</summary>
internal sealed class DuplicateStatementRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.DuplicateStatement,
        "DuplicateStatement",
        "Two statements say the same",
        "Statement {0} says the same as statement {1}: remove one of them",
        "Two equal statements invite someone to change only one of them.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        for (var i = 1; i < check.Statements.Length; i++)
        {
            var statement = check.Statements[i];
            for (var j = 0; j < i; j++)
            {
                var first = check.Statements[j];
                if (AreEqual(first, statement))
                {
                    check.Report(statement, new Finding(Rule, statement.HeadSpan, ImmutableArray.Create(statement.DisplayName, first.DisplayName))
                    {
                        AdditionalSpans = ImmutableArray.Create(first.HeadSpan),
                        Edits = StatementEdits.Remove(check, statement),
                    });
                    break;
                }
            }
        }
    }

    /// <summary>Whether two statements are equal but for their Sid and the order of their lists.</summary>
    internal static bool AreEqual(StatementSyntax left, StatementSyntax right) =>
        left.Effect is not null
        && left.Effect == right.Effect
        && left.Actions.Length > 0
        && left.Actions.Length == right.Actions.Length
        && left.Resources.Length == right.Resources.Length
        && left.IsNotAction == right.IsNotAction
        && left.IsNotResource == right.IsNotResource
        && StatementSets.SameSet(left.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()), right.Actions.Select(static a => a.Pattern.Text.ToLowerInvariant()))
        && StatementSets.SameSet(left.Resources.Select(static r => r.Pattern.Text), right.Resources.Select(static r => r.Pattern.Text))
        && StatementSets.SamePrincipals(left, right)
        && (left.ConditionElement is null) == (right.ConditionElement is null)
        && StatementSets.SameConditions(left, right);
}
