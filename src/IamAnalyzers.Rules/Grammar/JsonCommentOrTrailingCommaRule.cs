using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1003: a comment or a trailing comma, which lenient readers accept.</summary>
internal sealed class JsonCommentOrTrailingCommaRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.JsonCommentOrTrailingComma,
        "JsonCommentOrTrailingComma",
        "IAM reads no comments and no trailing commas",
        "{0}",
        "Many JSON readers accept comments and trailing commas, IAM does not: the document works in tests and fails when it is deployed.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.CommentOrTrailingComma;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error)
    {
        var isComma = check.Syntax.Text[error.Span.Start] == ',';
        return ImmutableArray.Create(isComma
            ? SuggestedEdit.Replace("Remove the comma", error.Span, string.Empty)
            : SuggestedEdit.Replace("Remove the comment", JsonEdits.WithBlankLine(check.Syntax.Text, error.Span), string.Empty));
    }
}
