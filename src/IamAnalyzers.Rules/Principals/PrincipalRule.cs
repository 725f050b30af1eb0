using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Principals;

/// <summary>A rule that looks at each value of <c>Principal</c> and <c>NotPrincipal</c> by itself.</summary>
internal abstract class PrincipalRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            foreach (var principal in statement.Principals)
            {
                CheckPrincipal(check, statement, principal);
            }
        }
    }

    protected abstract void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal);
}
