using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>What a policy grants, as data for lists and tests: an action on a resource. Denies are not taken off.</summary>
/// <param name="Action">The action or pattern as the policy has it; <c>*</c> where the statement says <c>NotAction</c>.</param>
/// <param name="Resource">The resource or pattern; <c>*</c> where the statement says <c>NotResource</c> or has none.</param>
/// <param name="IsConditional">Whether conditions, principals or exceptions limit it.</param>
/// <param name="StatementIndex">The statement that grants it, from 0.</param>
public readonly record struct PolicyGrant(string Action, string Resource, bool IsConditional, int StatementIndex)
{
    /// <summary>The grants of a policy, in the order of the document.</summary>
    /// <param name="document">The policy.</param>
    public static ImmutableArray<PolicyGrant> ListOf(PolicyDocument document)
    {
        var grants = ImmutableArray.CreateBuilder<PolicyGrant>();
        foreach (var statement in (document ?? throw new ArgumentNullException(nameof(document))).Statements)
        {
            if (statement.Effect == Effect.Allow)
            {
                Add(statement, grants);
            }
        }

        return grants.ToImmutable();
    }

    /// <summary>The grants of a set: those of its identity policies, then those of its resource policy.</summary>
    /// <param name="policies">The policies.</param>
    public static ImmutableArray<PolicyGrant> ListOf(PolicySet policies)
    {
        var identity = (policies ?? throw new ArgumentNullException(nameof(policies))).IdentityPolicies;
        var documents = (identity.IsDefault ? ImmutableArray<PolicyDocument>.Empty : identity).AsEnumerable();
        return (policies.ResourcePolicy is { } resource ? documents.Append(resource) : documents).SelectMany(static d => ListOf(d)).ToImmutableArray();
    }

    private static void Add(Statement statement, ImmutableArray<PolicyGrant>.Builder grants)
    {
        var isLimited = !statement.Conditions.IsEmpty
            || statement.IsNotAction
            || statement.IsNotResource
            || statement.Principal is { IncludesEveryone: false };
        var actions = statement.IsNotAction ? ["*"] : statement.Actions.Select(static a => a.Text);
        var resources = statement.IsNotResource || !statement.HasResource ? ["*"] : statement.Resources.Select(static r => r.Text).ToArray();
        foreach (var action in actions)
        {
            foreach (var resource in resources)
            {
                grants.Add(new PolicyGrant(action, resource, isLimited, statement.Index));
            }
        }
    }
}
