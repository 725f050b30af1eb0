using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Matching;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Operations;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>IAM6005: every statement that allows the action has a condition that the call visibly fails.</summary>
internal static class ConditionNeverMetByCallRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ConditionNeverMetByCall,
        "ConditionNeverMetByCall",
        "The call never meets the condition of its grant",
        "{0} never meets the condition on '{1}' under which {2} allows '{3}': {4}",
        "The action is allowed, but under a condition that this request fails as it is written: AWS refuses the call.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Info);

    /// <param name="request">What is asked for.</param>
    /// <param name="service">The namespace of the called service, such as <c>Amazon.S3</c>.</param>
    /// <param name="facts">What is known of the call's request.</param>
    /// <param name="grants">The policies.</param>
    public static CallFinding? Check(GrantRequest request, string service, RequestFacts facts, ExecutionGrants grants)
    {
        (ConditionSyntax Condition, string Why)? first = null;
        foreach (var statement in ExecutionGrants.Allowing(grants.Identity, request.Action, request.Resource))
        {
            if (FindFailing(statement, request, service, facts) is not { } failing)
            {
                return null;
            }

            first ??= failing;
        }

        return first is { } found
            ? new CallFinding(
                Rule,
                ImmutableArray.Create(request.Call, found.Condition.Key, ExecutionPolicy.NamesOf(grants.Identity), request.Action, found.Why))
            : null;
    }

    private static (ConditionSyntax Condition, string Why)? FindFailing(StatementSyntax statement, GrantRequest request, string service, RequestFacts facts)
    {
        foreach (var condition in statement.Conditions)
        {
            if (RequestKeys.Read(condition.Key, request, service, facts) is { } value && Explain(condition, value) is { } why)
            {
                return (condition, why);
            }
        }

        return null;
    }

    /// <summary>Why a condition surely fails on a value; null where it may hold.</summary>
    private static string? Explain(ConditionSyntax condition, RequestKeyValue value)
    {
        var op = condition.Operator;
        if (op.Qualifier != SetQualifier.None || condition.Values.Any(static v => v.Text.IndexOf("${", StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        if (op.Kind == ConditionOperatorKind.Null)
        {
            return condition.Values.All(v => v.Text == (value.Text is null ? "false" : "true")) ? Said(value) : null;
        }

        if (value.Text is null)
        {
            return op.IfExists || op.IsNegated ? null : Said(value);
        }

        Func<string, bool>? matches = op.Kind switch
        {
            ConditionOperatorKind.StringEquals => v => v == value.Text,
            ConditionOperatorKind.StringEqualsIgnoreCase => v => string.Equals(v, value.Text, StringComparison.OrdinalIgnoreCase),
            ConditionOperatorKind.StringLike => v => WildcardPattern.IsMatch(v.AsSpan(), value.Text.AsSpan()),
            _ => null,
        };
        return matches is not null && !condition.Values.Any(v => matches(v.Text)) ? Said(value) : null;
    }

    private static string Said(RequestKeyValue value) =>
        value.Text is null ? $"the request does not set {value.Source}" : $"{value.Source} is '{value.Text}'";
}
