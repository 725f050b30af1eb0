using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules;

/// <summary>A rule that looks at each statement by itself.</summary>
internal abstract class StatementRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            CheckStatement(check, statement);
        }
    }

    protected abstract void CheckStatement(PolicyCheck check, StatementSyntax statement);
}
