using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Conditions;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Explanations;

/// <summary>Says of one statement whether it matches, and if not the first thing that failed, with both sides' values.</summary>
internal sealed class StatementExplainer(RequestFacts facts)
{
    public ExplanationNode Explain(CompiledStatement statement, StatementOutcome outcome)
    {
        var head = $"{statement.Source.Effect} {Wording.Statement(statement.Source)}";
        return outcome.Truth switch
        {
            Truth.True => new ExplanationNode($"{head}: matches"),
            Truth.Unknown => new ExplanationNode($"{head}: may match", new[] { new ExplanationNode(Describe(statement, outcome)) }),
            _ => new ExplanationNode($"{head}: does not match", new[] { new ExplanationNode(Describe(statement, outcome)) }),
        };
    }

    private string Describe(CompiledStatement statement, StatementOutcome outcome) => outcome.Failed switch
    {
        StatementPart.Action => DescribeAction(statement.Source),
        StatementPart.Resource => DescribeResource(statement, outcome.Truth),
        StatementPart.Principal => DescribePrincipal(statement.Source),
        _ => DescribeCondition(statement.Conditions[outcome.Condition]),
    };

    private string DescribeAction(Statement statement)
    {
        if (!statement.IsNotAction)
        {
            return $"Action: the request has {facts.Action}, the statement {Wording.List(statement.Actions.Select(static a => a.Text))}";
        }

        var action = facts.Action;
        var excluding = statement.Actions.Where(a => a.IsMatch(action)).Select(static a => a.Text);
        return $"NotAction: the request has {action}, which {Wording.List(excluding)} leaves out";
    }

    private string DescribeResource(CompiledStatement statement, Truth truth)
    {
        var source = statement.Source;
        if (!source.HasResource)
        {
            return "Resource: the statement has none, so that it is about nothing";
        }

        var element = source.IsNotResource ? "NotResource" : "Resource";
        var missing = MissingVariable(source, out var isUnknown);
        var patterns = Wording.List(statement.Resources.Describe(facts));
        return truth == Truth.Unknown && missing is not null ? $"{element}: {patterns} depends on {missing}, which is unknown"
            : missing is not null && !isUnknown ? $"{element}: {patterns} has a variable without value: the request has no single {missing}"
            : source.IsNotResource ? $"NotResource: the request has {facts.Resource}, which {patterns} leaves out"
            : $"Resource: the request has {facts.Resource}, the statement {patterns}";
    }

    /// <summary>The first variable of the resources that has no value.</summary>
    private string? MissingVariable(Statement statement, out bool isUnknown)
    {
        isUnknown = false;
        foreach (var pattern in statement.Resources)
        {
            if (!pattern.HasVariables || !pattern.IsArn)
            {
                continue;
            }

            foreach (var variable in new ResourceTemplate(pattern.Text).Resource.Variables)
            {
                var value = facts.Context.Get(variable.Key);
                if (value.IsUnknown || (value.Count != 1 && variable.Default is null))
                {
                    isUnknown = value.IsUnknown;
                    return variable.Key.Name;
                }
            }
        }

        return null;
    }

    private string DescribePrincipal(Statement statement)
    {
        var caller = Wording.Caller(facts.Principal);
        if (statement.Principal is null)
        {
            return "Principal: the statement names nobody, so that in a resource policy it is about nobody";
        }

        var names = Wording.List(statement.Principal.Values.Select(static v => v.Type == PrincipalType.Aws ? v.Value : $"{v.Type} {v.Value}"));
        return !statement.IsNotPrincipal ? $"Principal: the caller is {caller}, the statement names {names}"
            : statement.Effect == Effect.Allow ? "NotPrincipal: AWS does not support it with Allow"
            : $"NotPrincipal: the caller is {caller}, whom {names} leaves out";
    }

    private string DescribeCondition(CompiledCondition condition)
    {
        var source = condition.Source;
        var value = condition.ValueIn(facts.Context);
        var wanted = condition is TextCondition text
            ? Wording.List(Pair(source.Values, text.ResolvedValues(facts.Context)))
            : Wording.List(source.Values.Select(Wording.Quoted));
        var found = value.IsUnknown ? $"{source.Key} is unknown"
            : value.Count == 0 ? $"the request has no {source.Key}"
            : $"the request has {Wording.List(Values(value).Select(Wording.Quoted))}";
        var remark = value.Count > 1 && source.Operator is { Qualifier: SetQualifier.None, Kind: not ConditionOperatorKind.Null }
            ? "; a key with several values needs ForAllValues or ForAnyValue"
            : Unreadable(source, value);
        return $"Condition {source.Operator} {source.Key}: {found}, the policy {wanted}{remark}";
    }

    /// <summary>Each value as written, and behind it the value with variables put in, where that differs.</summary>
    private static IEnumerable<string> Pair(IEnumerable<string> written, IEnumerable<string> resolved) =>
        written.Zip(resolved, static (w, r) => w == r ? Wording.Quoted(w) : $"{Wording.Quoted(w)} (= {Wording.Quoted(r)})");

    private static IEnumerable<string> Values(ContextValue value)
    {
        for (var i = 0; i < value.Count; i++)
        {
            yield return value[i];
        }
    }

    private static string Unreadable(Condition condition, ContextValue value)
    {
        var values = Values(value).Concat(condition.Values);
        var bad = condition.Operator.Family switch
        {
            ConditionOperatorFamily.Numeric => values.FirstOrDefault(static v => !DecimalText.TryParse(v.AsSpan(), out _)),
            ConditionOperatorFamily.Date => values.FirstOrDefault(static v => !PolicyInstant.TryParse(v, out _)),
            ConditionOperatorFamily.Bool => values.FirstOrDefault(static v => !ConditionOperators.TryParseBool(v, out _)),
            ConditionOperatorFamily.Binary => values.FirstOrDefault(static v => !Base64Text.IsValid(v.AsSpan())),
            ConditionOperatorFamily.IpAddress => values.FirstOrDefault(static v => !IpRange.TryParse(v, out _)),
            ConditionOperatorFamily.Arn => values.FirstOrDefault(static v => !ArnFields.TrySplit(v.AsSpan(), out _)),
            _ => null,
        };
        return bad is null ? string.Empty : $"; {Wording.Quoted(bad)} is no value for this operator";
    }
}
