using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Conditions;

/// <summary>
/// A condition whose values were read once. Here is the logic of missing keys, several values and negation, which is the same
/// for all operators; how one value is compared is the business of each family.
/// </summary>
/// <remarks>AWS: "IAM JSON policy elements: Condition operators" and "Single-valued vs. multivalued context keys".</remarks>
internal abstract class CompiledCondition
{
    private readonly ContextKey _key;

    protected CompiledCondition(Condition source)
    {
        Source = source;
        _key = new ContextKey(source.Key);
    }

    public Condition Source { get; }

    /// <summary>What the request says of the condition's key.</summary>
    public ContextValue ValueIn(in ContextView context) => context.Get(_key);

    /// <summary>Whether the condition holds.</summary>
    public virtual Truth Evaluate(in ContextView context)
    {
        var value = context.Get(_key);
        if (value.IsUnknown)
        {
            return Truth.Unknown;
        }

        var op = Source.Operator;
        if (value.Count == 0)
        {
            return IsSatisfiedByAbsence(op).ToTruth();
        }

        return op.Qualifier switch
        {
            SetQualifier.ForAllValues => ForAll(value, op.IsNegated, context),
            SetQualifier.ForAnyValue => ForAny(value, op.IsNegated, context),

            // A key with several values needs a set operator: without one nothing is equal to it.
            _ => value.Count > 1 ? op.IsNegated.ToTruth() : Compare(value[0], op.IsNegated, context),
        };
    }

    /// <summary>Whether some value of the policy matches one value of the request, as the positive operator has it.</summary>
    protected abstract Truth MatchesAny(string value, in ContextView context);

    private static bool IsSatisfiedByAbsence(ConditionOperator op) => op.IfExists || op.Qualifier switch
    {
        SetQualifier.ForAllValues => true,
        SetQualifier.ForAnyValue => false,
        _ => op.IsNegated,
    };

    private Truth ForAll(ContextValue value, bool isNegated, in ContextView context)
    {
        // AWS: true also "if the key values resolve to a null dataset, such as an empty string".
        var result = Truth.True;
        for (var i = 0; i < value.Count && result != Truth.False && !value.IsEmpty; i++)
        {
            result = result.And(Compare(value[i], isNegated, context));
        }

        return result;
    }

    private Truth ForAny(ContextValue value, bool isNegated, in ContextView context)
    {
        var result = Truth.False;
        for (var i = 0; i < value.Count && result != Truth.True; i++)
        {
            result = result.Or(Compare(value[i], isNegated, context));
        }

        return result;
    }

    private Truth Compare(string value, bool isNegated, in ContextView context)
    {
        var match = MatchesAny(value, context);
        return isNegated ? match.Not() : match;
    }
}
