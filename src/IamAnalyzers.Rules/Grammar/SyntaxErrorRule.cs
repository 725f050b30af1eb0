using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>A rule about one kind of fault that the reader of policies finds itself; the rule gives it id, weight and page.</summary>
internal abstract class SyntaxErrorRule : PolicyRule
{
    protected abstract PolicySyntaxErrorKind Kind { get; }

    public sealed override void Check(PolicyCheck check)
    {
        foreach (var error in check.Syntax.Errors)
        {
            if (error.Kind == Kind)
            {
                check.Report(Rule, error.Span, error.Message);
            }
        }
    }
}
