using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>A rule that looks at each value of <c>Resource</c> and <c>NotResource</c> by itself.</summary>
internal abstract class ResourceRule : PolicyRule
{
    public sealed override void Check(PolicyCheck check)
    {
        foreach (var statement in check.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                CheckResource(check, statement, resource);
            }
        }
    }

    protected abstract void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource);
}
