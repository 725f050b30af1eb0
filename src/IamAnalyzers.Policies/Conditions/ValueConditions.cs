using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Conditions;

/// <summary>The numeric operators.</summary>
internal sealed class NumericCondition(Condition source) : CompiledCondition(source)
{
    protected override Truth MatchesAny(string value, in ContextView context)
    {
        foreach (var policyValue in Source.Values)
        {
            if (ConditionOperators.Numeric(Source.Operator.Kind, policyValue, value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }
}

/// <summary>The date operators.</summary>
internal sealed class DateCondition : CompiledCondition
{
    private readonly List<PolicyInstant> _instants = [];

    public DateCondition(Condition source)
        : base(source)
    {
        foreach (var text in source.Values)
        {
            if (PolicyInstant.TryParse(text, out var instant))
            {
                _instants.Add(instant);
            }
        }
    }

    protected override Truth MatchesAny(string value, in ContextView context)
    {
        if (PolicyInstant.TryParse(value, out var moment))
        {
            foreach (var instant in _instants)
            {
                if (ConditionOperators.Date(Source.Operator.Kind, instant, moment))
                {
                    return Truth.True;
                }
            }
        }

        return Truth.False;
    }
}

/// <summary><c>Bool</c>.</summary>
internal sealed class BoolCondition(Condition source) : CompiledCondition(source)
{
    protected override Truth MatchesAny(string value, in ContextView context)
    {
        foreach (var policyValue in Source.Values)
        {
            if (ConditionOperators.Bool(policyValue, value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }
}

/// <summary><c>BinaryEquals</c>.</summary>
internal sealed class BinaryCondition(Condition source) : CompiledCondition(source)
{
    protected override Truth MatchesAny(string value, in ContextView context)
    {
        foreach (var policyValue in Source.Values)
        {
            if (ConditionOperators.Binary(policyValue, value))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }
}

/// <summary><c>IpAddress</c> and <c>NotIpAddress</c>.</summary>
internal sealed class IpCondition : CompiledCondition
{
    private readonly List<IpRange> _ranges = [];

    public IpCondition(Condition source)
        : base(source)
    {
        foreach (var text in source.Values)
        {
            if (IpRange.TryParse(text, out var range))
            {
                _ranges.Add(range);
            }
        }
    }

    protected override Truth MatchesAny(string value, in ContextView context)
    {
        if (IpNumber.TryParse(value.AsSpan(), out var address))
        {
            foreach (var range in _ranges)
            {
                if (range.Contains(address))
                {
                    return Truth.True;
                }
            }
        }

        return Truth.False;
    }
}
