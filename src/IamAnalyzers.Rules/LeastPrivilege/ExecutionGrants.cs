using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>
/// What the execution policies of a program grant: the union of its policies, inside its boundaries. An answer is a refusal only
/// where no request of the call can be allowed, whatever the parts are that the compiler does not know.
/// </summary>
internal sealed class ExecutionGrants(ImmutableArray<ExecutionPolicy> policies)
{
    /// <summary>All policies.</summary>
    public ImmutableArray<ExecutionPolicy> All { get; } = policies;

    /// <summary>The policies that grant.</summary>
    public ImmutableArray<ExecutionPolicy> Identity { get; } = policies.Where(static p => !p.IsBoundary).ToImmutableArray();

    /// <summary>The boundaries.</summary>
    public ImmutableArray<ExecutionPolicy> Boundaries { get; } = policies.Where(static p => p.IsBoundary).ToImmutableArray();

    /// <summary>Whether all could be read: a policy that has errors says nothing about what is granted.</summary>
    public bool AreReadable => All.All(static p => p.Syntax.Errors.IsEmpty);

    /// <summary>The statements that allow an action, on whatever resource.</summary>
    public static IEnumerable<StatementSyntax> AllowingAction(IEnumerable<ExecutionPolicy> policies, string action) =>
        policies.SelectMany(static p => p.Allows).Where(statement => MatchesAction(statement, action));

    /// <summary>The statements that may allow an action on a resource.</summary>
    public static IEnumerable<StatementSyntax> Allowing(IEnumerable<ExecutionPolicy> policies, string action, string? resource) =>
        AllowingAction(policies, action).Where(statement => MayMatchResource(statement, resource));

    /// <summary>The statement that denies an action on every resource that the call can mean; null where none surely does.</summary>
    public (ExecutionPolicy Policy, StatementSyntax Statement)? FindDeny(string action, string? resource)
    {
        foreach (var policy in All)
        {
            foreach (var statement in policy.Syntax.Statements)
            {
                if (statement.Effect == Effect.Deny
                    && statement.ConditionElement is null
                    && MatchesAction(statement, action)
                    && SurelyMatchesResource(statement, resource))
                {
                    return (policy, statement);
                }
            }
        }

        return null;
    }

    public static bool MatchesAction(StatementSyntax statement, string action) =>
        statement.ActionElement is not null && statement.Actions.Any(a => a.Pattern.IsMatch(action)) != statement.IsNotAction;

    private static bool MayMatchResource(StatementSyntax statement, string? resource)
    {
        if (resource is null)
        {
            return true;
        }

        if (resource == "*")
        {
            return statement.Resources.Any(static r => r.Pattern.IsAny) != statement.IsNotResource;
        }

        return statement.IsNotResource
            ? !statement.Resources.Any(r => StatementSets.CoversResource(r.Pattern.Text, resource))
            : statement.Resources.Any(r => StatementSets.OverlapResource(r.Pattern.Text, resource));
    }

    private static bool SurelyMatchesResource(StatementSyntax statement, string? resource) => statement.IsNotResource
        ? resource is not null && !statement.Resources.Any(r => StatementSets.OverlapResource(r.Pattern.Text, resource))
        : statement.Resources.Any(r => r.Pattern.IsAny || (resource is not null && StatementSets.CoversResource(r.Pattern.Text, resource)));
}
