using System.Collections.Immutable;

namespace IamAnalyzers.Policies;

/// <summary>One condition of a statement: an operator, a condition key, and the values it is compared with.</summary>
/// <remarks>AWS: "IAM JSON policy elements: Condition". All conditions of a statement must hold.</remarks>
public sealed class Condition : IEquatable<Condition>
{
    /// <summary>Creates a condition.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="key">The condition key as written; keys compare without case.</param>
    /// <param name="values">The values as text; JSON numbers and booleans are their text.</param>
    public Condition(ConditionOperator op, string key, ImmutableArray<string> values)
    {
        Operator = op;
        Key = key ?? throw new ArgumentNullException(nameof(key));
        Values = values.IsDefault ? ImmutableArray<string>.Empty : values;
    }

    /// <summary>The operator.</summary>
    public ConditionOperator Operator { get; }

    /// <summary>The condition key as written, such as <c>aws:SourceIp</c>.</summary>
    public string Key { get; }

    /// <summary>The values: one of them must match, for a negated operator none of them.</summary>
    public ImmutableArray<string> Values { get; }

    /// <inheritdoc/>
    public bool Equals(Condition? other) =>
        other is not null
        && Operator == other.Operator
        && string.Equals(Key, other.Key, StringComparison.OrdinalIgnoreCase)
        && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(
        (Operator.GetHashCode() * 31) + StringComparer.OrdinalIgnoreCase.GetHashCode(Key) + Values.Length);

    /// <summary>The condition in one line.</summary>
    public override string ToString() => $"{Operator} {Key} [{string.Join(", ", Values)}]";
}
