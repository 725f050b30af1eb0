using System.Collections.Immutable;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1013: a Version that does not exist.</summary>
internal sealed class InvalidVersionRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.InvalidVersion,
        "InvalidVersion",
        "The policy version does not exist",
        "{0}",
        "Version names the edition of the policy language, 2012-10-17 or 2008-10-17; it is no date of yours.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.InvalidVersion;

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) =>
        ImmutableArray.Create(SuggestedEdit.Replace("Change to \"2012-10-17\"", error.Span, "\"2012-10-17\""));
}
