using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>One condition as a set of contexts. The algebra knows conditions on one text; others are true or false, nobody asks when.</summary>
internal sealed class ConditionAtom
{
    private readonly HashSet<string> _values;
    private readonly Lazy<ImmutableArray<TextPattern>> _patterns;
    private readonly bool _acceptsAbsence;
    private readonly bool _acceptsPresence;

    public ConditionAtom(Condition source)
    {
        Source = source;
        Key = source.Key.ToLowerInvariant();
        _values = new HashSet<string>(source.Values, StringComparer.Ordinal);
        Identity = $"{source.Operator} {Key} {string.Join("\n", _values.OrderBy(static v => v, StringComparer.Ordinal))}";
        var op = source.Operator;
        IsText = op.Qualifier == SetQualifier.None
            && op.Family is ConditionOperatorFamily.String or ConditionOperatorFamily.Arn or ConditionOperatorFamily.Bool or ConditionOperatorFamily.Null
            && !_values.Any(v => v.IndexOf("${", StringComparison.Ordinal) >= 0 || (IgnoresCase(op.Kind) && v.Any(static c => c > 127)));
        if (op.Kind == ConditionOperatorKind.Null)
        {
            foreach (var value in _values)
            {
                if (ConditionOperators.TryParseBool(value, out var isAbsent))
                {
                    _acceptsAbsence |= isAbsent;
                    _acceptsPresence |= !isAbsent;
                }
            }
        }

        _patterns = new Lazy<ImmutableArray<TextPattern>>(() => IsText
            ? _values.Select(Pattern).Where(static p => p is not null).Select(static p => p!).ToImmutableArray()
            : ImmutableArray<TextPattern>.Empty);
    }

    public Condition Source { get; }

    /// <summary>The key in lower case.</summary>
    public string Key { get; }

    /// <summary>Equal for conditions that say the same: order and repetition of values do not count.</summary>
    public string Identity { get; }

    /// <summary>Whether the algebra knows when the condition holds.</summary>
    public bool IsText { get; }

    /// <summary>What the positive operator matches.</summary>
    public ImmutableArray<TextPattern> Patterns => _patterns.Value;

    public bool IsNull => Source.Operator.Kind == ConditionOperatorKind.Null;

    public bool IsNegated => Source.Operator.IsNegated;

    /// <summary>Whether it holds where the request lacks the key.</summary>
    public bool HoldsOnAbsence => IsNull ? _acceptsAbsence : Source.Operator.IfExists || IsNegated;

    /// <summary>Whether it holds where the request has several values: nothing is equal to those. For <c>Null</c>: where there is any value.</summary>
    public bool HoldsOnSeveral => IsNull ? _acceptsPresence : IsNegated;

    /// <summary>Whether it holds on the empty text, which is null for <c>Null</c>.</summary>
    public bool HoldsOnEmpty => IsNull ? _acceptsAbsence : Patterns.Any(static p => p.Holds([])) != IsNegated;

    /// <summary>Whether this cannot hold where the other does not.</summary>
    public bool Implies(ConditionAtom other)
    {
        var (op, wide) = (Source.Operator, other.Source.Operator);
        return Key == other.Key
            && !IsNull
            && op.Kind == wide.Kind
            && op.Qualifier == wide.Qualifier
            && (!op.IfExists || wide.IfExists)
            && (op.IsNegated ? other._values.IsSubsetOf(_values) : _values.IsSubsetOf(other._values));
    }

    public override string ToString() => Identity;

    private static bool IgnoresCase(ConditionOperatorKind kind) =>
        kind is ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase;

    private TextPattern? Pattern(string value) => Source.Operator.Kind switch
    {
        ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals => TextPattern.Exact(value),
        ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase => TextPattern.Exact(value, ignoreCase: true),
        ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike => TextPattern.Wildcard(value),
        ConditionOperatorKind.Bool => ConditionOperators.TryParseBool(value, out _) ? TextPattern.Exact(value, ignoreCase: true) : null,
        ConditionOperatorKind.Null => null,
        _ => value == "*" ? null : TextPattern.Arn(value),
    };
}

/// <summary>A condition that holds, or one that does not.</summary>
internal readonly record struct ConditionLiteral(ConditionAtom Atom, bool Holds);
