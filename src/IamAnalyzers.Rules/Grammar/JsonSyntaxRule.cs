using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1001: the text is not JSON.</summary>
internal sealed class JsonSyntaxRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.JsonSyntax,
        "JsonSyntax",
        "The policy is not valid JSON",
        "{0}",
        "IAM refuses a document that is not JSON. Everything that could be understood is checked all the same.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.JsonSyntax;
}
