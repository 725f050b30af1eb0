using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A statement of a policy, as far as generated code depends on it.</summary>
internal sealed record StatementModel(
    int Index,
    string? Sid,
    bool IsDeny,
    int Line,
    EquatableArray<string> Actions,
    bool IsNotAction,
    EquatableArray<string> Resources,
    bool IsNotResource,
    bool HasResource,
    EquatableArray<PrincipalValue> Principals,
    bool HasPrincipal,
    bool IsNotPrincipal,
    EquatableArray<ConditionModel> Conditions)
{
    /// <summary>The number as people count, from 1.</summary>
    public int Number => Index + 1;

    public static StatementModel From(Statement statement) => new(
        statement.Index,
        statement.Sid,
        statement.Effect == Effect.Deny,
        statement.Line,
        statement.Actions.Select(static a => a.Text).ToEquatableArray(),
        statement.IsNotAction,
        statement.Resources.Select(static r => r.Text).ToEquatableArray(),
        statement.IsNotResource,
        statement.HasResource,
        statement.Principal is { } principal ? new EquatableArray<PrincipalValue>(principal.Values) : EquatableArray<PrincipalValue>.Empty,
        statement.Principal is not null,
        statement.IsNotPrincipal,
        statement.Conditions.Select(static c => new ConditionModel(c.Operator, c.Key, new EquatableArray<string>(c.Values))).ToEquatableArray());
}

/// <summary>A condition of a statement.</summary>
internal sealed record ConditionModel(ConditionOperator Operator, string Key, EquatableArray<string> Values);
