using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>The decisions of one policy.</summary>
internal sealed class PolicyDecisions(PolicyScope scope, StatementEmitter statements) : IActionDecisions
{
    public bool TakesPrincipal => scope.Policy.TakesPrincipal;

    public string ResourceNamespace => scope.Policy.ResourceNamespace;

    public DecisionCall Decide(ActionModel action, ResourceShape shape, DecisionArguments arguments) =>
        statements.Decide(action, scope.StatementsAbout(action.FullName), shape, arguments);

    public void Describe(CodeWriter writer, ActionModel action)
    {
        var about = scope.StatementsAbout(action.FullName);
        var required = RequiredKeys(scope, about);
        Documentation.Remarks(
            writer,
            required.Count == 0 ? null : $"Never allowed without {string.Join(", ", required.Select(Documentation.Code))}.",
            Documentation.Limit(about, s => StatementWords.DescribeForAction(s, scope.Policy.File.DisplayPath)));
    }

    /// <summary>The properties without which every Allow of these statements fails: each has a positive condition on them.</summary>
    public static List<string> RequiredKeys(PolicyScope scope, IReadOnlyList<StatementModel> about)
    {
        HashSet<string>? keys = null;
        foreach (var allow in about.Where(static s => !s.IsDeny))
        {
            var own = allow.Conditions.Where(static c => IsFalseWithout(c)).Select(c => scope.PropertyOf(c.Key).Name).ToList();
            if (keys is null)
            {
                keys = new HashSet<string>(own, StringComparer.Ordinal);
            }
            else
            {
                keys.IntersectWith(own);
            }
        }

        return keys is null ? [] : keys.OrderBy(static k => k, StringComparer.Ordinal).ToList();
    }

    private static bool IsFalseWithout(ConditionModel condition)
    {
        var op = condition.Operator;
        return op.Kind != ConditionOperatorKind.Null
            && !op.IfExists
            && (op.Qualifier == SetQualifier.ForAnyValue || (op.Qualifier == SetQualifier.None && !op.IsNegated));
    }
}
