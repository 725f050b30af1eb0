using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1005: the text is JSON, but no object.</summary>
internal sealed class RootNotObjectRule : SyntaxErrorRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RootNotObject,
        "RootNotObject",
        "A policy is a JSON object",
        "{0}",
        "The outermost value of a policy is an object with Version and Statement; an array of statements alone is refused.",
        RuleCategories.Grammar,
        RuleSeverity.Error);

    protected override PolicySyntaxErrorKind Kind => PolicySyntaxErrorKind.RootNotObject;
}
