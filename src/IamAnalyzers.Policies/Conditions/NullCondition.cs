using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Conditions;

/// <summary><c>Null</c>: <c>true</c> where the key is absent, <c>false</c> where it is there and its value is not null.</summary>
/// <remarks>AWS: "Condition operator to check existence of condition keys". A set qualifier changes nothing: absence is of the key.</remarks>
internal sealed class NullCondition : CompiledCondition
{
    private readonly bool _acceptsAbsence;
    private readonly bool _acceptsPresence;

    public NullCondition(Condition source)
        : base(source)
    {
        foreach (var text in source.Values)
        {
            if (ConditionOperators.TryParseBool(text, out var isAbsent))
            {
                _acceptsAbsence |= isAbsent;
                _acceptsPresence |= !isAbsent;
            }
        }
    }

    public override Truth Evaluate(in ContextView context)
    {
        var value = ValueIn(context);
        if (value.IsUnknown)
        {
            return _acceptsAbsence == _acceptsPresence ? _acceptsAbsence.ToTruth() : Truth.Unknown;
        }

        return (value.IsEmpty ? _acceptsAbsence : _acceptsPresence).ToTruth();
    }

    protected override Truth MatchesAny(string value, in ContextView context) => Truth.False;
}
