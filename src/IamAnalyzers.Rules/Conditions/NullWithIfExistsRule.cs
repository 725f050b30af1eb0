using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2205: the operator NullIfExists.</summary>
internal sealed class NullWithIfExistsRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.NullWithIfExists,
        "NullWithIfExists",
        "Null has no IfExists form",
        "{0}",
        "Null asks itself whether the key exists, so that IfExists would make no sense; IAM refuses it.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.NullWithIfExists;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) =>
        OperatorEdits.Rename(check, error.Span, check.Syntax.TextOf(error.Span).Trim('"').Replace("IfExists", string.Empty));
}
