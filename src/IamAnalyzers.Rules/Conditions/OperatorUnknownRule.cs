using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Grammar;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>IAM2201: a condition operator that does not exist.</summary>
internal sealed class OperatorUnknownRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.OperatorUnknown,
        "OperatorUnknown",
        "There is no such condition operator",
        "{0}",
        "Names of operators are fixed and case-sensitive; IAM refuses the document otherwise.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.UnknownConditionOperator;

    protected override string Describe(PolicyCheck check, PolicySyntaxError error)
    {
        var written = Written(check, error);
        return OperatorEdits.Closest(written) is { } closest
            ? $"\"{written}\" is no condition operator: did you mean \"{closest}\"?"
            : $"\"{written}\" is no condition operator: use one of AWS's, such as StringEquals, ArnLike, IpAddress or Bool";
    }

    protected override ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) =>
        OperatorEdits.Closest(Written(check, error)) is { } closest
            ? OperatorEdits.Rename(check, error.Span, closest)
            : ImmutableArray<SuggestedEdit>.Empty;

    private static string Written(PolicyCheck check, PolicySyntaxError error) => check.Syntax.TextOf(error.Span).Trim('"', '\'');
}
