using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Finds what makes a policy too broad for a method for each action.</summary>
internal static class BroadPlace
{
    /// <summary>The first wildcard, or NotAction, of a statement that allows.</summary>
    public static SourceSpan Find(PolicySyntax syntax)
    {
        foreach (var statement in syntax.Statements.Where(static s => s.Effect == Effect.Allow))
        {
            if (statement.IsNotAction)
            {
                return statement.ActionElement!.Name.Span;
            }

            if (statement.Actions.FirstOrDefault(static a => a.Pattern.HasWildcard) is { } action)
            {
                return action.Node.Span;
            }
        }

        return default;
    }
}
