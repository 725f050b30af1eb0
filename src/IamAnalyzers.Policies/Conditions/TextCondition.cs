using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Conditions;

/// <summary>The string and ARN operators, whose values may hold variables.</summary>
internal sealed class TextCondition : CompiledCondition
{
    private readonly ConditionOperatorKind _kind;

    // Null where the value is plain text.
    private readonly PolicyTemplate?[] _templates;

    public TextCondition(Condition source, bool supportsVariables)
        : base(source)
    {
        _kind = source.Operator.Kind;
        _templates = new PolicyTemplate?[source.Values.Length];
        for (var i = 0; supportsVariables && i < _templates.Length; i++)
        {
            if (source.Values[i].IndexOf("${", StringComparison.Ordinal) >= 0)
            {
                _templates[i] = new PolicyTemplate(source.Values[i]);
            }
        }
    }

    /// <summary>The values with variables put in, for explanations.</summary>
    public IEnumerable<string> ResolvedValues(ContextView context)
    {
        for (var i = 0; i < _templates.Length; i++)
        {
            if (_templates[i] is { } template)
            {
                template.Resolve(context, out var variables);
                yield return template.Format(variables);
            }
            else
            {
                yield return Source.Values[i];
            }
        }
    }

    protected override Truth MatchesAny(string value, in ContextView context)
    {
        var result = Truth.False;
        for (var i = 0; i < _templates.Length && result != Truth.True; i++)
        {
            result = result.Or(_templates[i] is { } template
                ? Matches(template, value, context)
                : Matches(Source.Values[i], value).ToTruth());
        }

        return result;
    }

    private Truth Matches(PolicyTemplate template, string value, in ContextView context)
    {
        var resolved = template.Resolve(context, out var variables);
        return resolved == Truth.True ? Matches(template, value, variables).ToTruth() : resolved;
    }

    private bool Matches(string policyValue, string value) => _kind switch
    {
        ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals => ConditionOperators.StringEquals(policyValue, value),
        ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase =>
            ConditionOperators.StringEqualsIgnoreCase(policyValue, value),
        ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike => ConditionOperators.StringLike(policyValue, value),
        _ => ConditionOperators.ArnLike(policyValue, value),
    };

    private bool Matches(PolicyTemplate template, string value, in VariableValues variables) => _kind switch
    {
        ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals =>
            ConditionOperators.StringEquals(template, value, variables),
        ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase =>
            ConditionOperators.StringEqualsIgnoreCase(template, value, variables),
        ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike =>
            ConditionOperators.StringLike(template, value, variables),
        _ => ConditionOperators.ArnLike(template, value, variables),
    };
}
