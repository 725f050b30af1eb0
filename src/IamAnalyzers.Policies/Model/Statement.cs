using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>
/// One statement of a policy: an effect on the requests that match its principals, actions, resources and conditions.
/// </summary>
/// <remarks>AWS: "IAM JSON policy elements: Statement". Two statements are equal when they say the same, wherever they stand.</remarks>
public sealed class Statement : IEquatable<Statement>
{
    internal Statement()
    {
    }

    /// <summary>The place among the document's statements, from 0.</summary>
    public int Index { get; init; }

    /// <summary>The statement's id, if it has one.</summary>
    public string? Sid { get; init; }

    /// <summary>Allow or Deny.</summary>
    public Effect Effect { get; init; }

    /// <summary>The values of <c>Action</c>, or of <c>NotAction</c> where <see cref="IsNotAction"/> is set.</summary>
    public ImmutableArray<ActionPattern> Actions { get; init; } = ImmutableArray<ActionPattern>.Empty;

    /// <summary>Whether the statement is about every action but those in <see cref="Actions"/>.</summary>
    public bool IsNotAction { get; init; }

    /// <summary>The values of <c>Resource</c>, or of <c>NotResource</c> where <see cref="IsNotResource"/> is set.</summary>
    public ImmutableArray<ArnPattern> Resources { get; init; } = ImmutableArray<ArnPattern>.Empty;

    /// <summary>Whether the statement is about every resource but those in <see cref="Resources"/>.</summary>
    public bool IsNotResource { get; init; }

    /// <summary>Whether the statement has a <c>Resource</c> or <c>NotResource</c> element; trust policies have none.</summary>
    public bool HasResource { get; init; }

    /// <summary>The <c>Principal</c> or <c>NotPrincipal</c> element; null where the statement has neither.</summary>
    public Principal? Principal { get; init; }

    /// <summary>Whether <see cref="Principal"/> lists those that the statement is not about.</summary>
    public bool IsNotPrincipal { get; init; }

    /// <summary>The conditions, all of which must hold.</summary>
    public ImmutableArray<Condition> Conditions { get; init; } = ImmutableArray<Condition>.Empty;

    /// <summary>The characters of the statement in the text that it was read from.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The line on which the statement begins, from 1; 0 where it was read from no text.</summary>
    public int Line { get; init; }

    /// <summary>The column in which the statement begins, from 1.</summary>
    public int Column { get; init; }

    /// <inheritdoc/>
    public bool Equals(Statement? other) =>
        other is not null
        && Sid == other.Sid
        && Effect == other.Effect
        && IsNotAction == other.IsNotAction
        && IsNotResource == other.IsNotResource
        && HasResource == other.HasResource
        && IsNotPrincipal == other.IsNotPrincipal
        && Actions.SequenceEqual(other.Actions)
        && Resources.SequenceEqual(other.Resources)
        && Equals(Principal, other.Principal)
        && Conditions.SequenceEqual(other.Conditions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Statement);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (Effect == Effect.Deny ? 1 : 0) ^ (Sid is null ? 0 : StringComparer.Ordinal.GetHashCode(Sid));
        foreach (var action in Actions)
        {
            hash = unchecked((hash * 31) + action.GetHashCode());
        }

        foreach (var resource in Resources)
        {
            hash = unchecked((hash * 31) + resource.GetHashCode());
        }

        return hash;
    }

    /// <summary>The Sid, or the statement's number as people count.</summary>
    public override string ToString() => Sid is { Length: > 0 } ? Sid : $"statement {Index + 1}";
}
