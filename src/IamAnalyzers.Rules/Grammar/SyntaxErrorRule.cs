using System.Collections.Immutable;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>A rule about one kind of fault that the reader of policies finds itself; the rule gives it id, weight and page.</summary>
internal abstract class SyntaxErrorRule : PolicyRule
{
    /// <summary>The kind of fault.</summary>
    protected abstract PolicySyntaxErrorKind Kind { get; }

    /// <summary>Whether the rule is the one for a kind of fault.</summary>
    internal bool Covers(PolicySyntaxErrorKind kind) => Kind == kind;

    public override void Check(PolicyCheck check)
    {
        foreach (var error in check.Syntax.Errors)
        {
            if (error.Kind == Kind)
            {
                var finding = new Finding(Rule, error.Span, ImmutableArray.Create(Describe(check, error))) { Edits = Suggest(check, error) };
                if (check.StatementAt(error.Span) is { } statement)
                {
                    check.Report(statement, finding);
                }
                else
                {
                    check.Report(finding);
                }
            }
        }
    }

    /// <summary>The fault and the remedy in one sentence; what the reader says, unless a rule knows more.</summary>
    protected virtual string Describe(PolicyCheck check, PolicySyntaxError error) => error.Message;

    /// <summary>Ways to mend the fault; none unless a rule knows one.</summary>
    protected virtual ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, PolicySyntaxError error) => ImmutableArray<SuggestedEdit>.Empty;
}
