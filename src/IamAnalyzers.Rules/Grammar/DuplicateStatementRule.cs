using System.Collections.Immutable;
using IamAnalyzers.Rules.Editing;

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
        if (check.Statements.Length < 2)
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            var first = check.Index.FirstEqual(statement);
            if (first != statement)
            {
                check.Report(statement, new Finding(Rule, statement.HeadSpan, ImmutableArray.Create(statement.DisplayName, first.DisplayName))
                {
                    AdditionalSpans = ImmutableArray.Create(first.HeadSpan),
                    Edits = StatementEdits.Remove(check, statement),
                });
            }
        }
    }
}
