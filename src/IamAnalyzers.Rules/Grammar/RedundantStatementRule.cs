using System.Collections.Immutable;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1122: a statement that another one of the same effect covers.</summary>
internal sealed class RedundantStatementRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RedundantStatement,
        "RedundantStatement",
        "Another statement says more than this one",
        "Statement {0} adds nothing to statement {1}, which has the same effect and covers it: remove it",
        "A statement that another one covers suggests a limit that does not exist.",
        RuleCategories.Grammar,
        RuleSeverity.Info,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Statements.Length < 2)
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            if (check.Index.FirstWider(statement) is { } wider)
            {
                check.Report(statement, new Finding(Rule, statement.HeadSpan, ImmutableArray.Create(statement.DisplayName, wider.DisplayName))
                {
                    AdditionalSpans = ImmutableArray.Create(wider.HeadSpan),
                    Edits = StatementEdits.Remove(check, statement),
                });
            }
        }
    }
}
