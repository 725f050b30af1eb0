using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>Conditions on <c>aws:ResourceTag</c>, and actions whose requests never have it.</summary>
internal static class ResourceTags
{
    private const string Prefix = "aws:ResourceTag/";

    // A database of a tagged cluster; AWS's policies for DataZone and SageMaker rely on the cluster's tags here.
    private static readonly HashSet<string> Undocumented = new(StringComparer.OrdinalIgnoreCase) { "redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM" };

    /// <summary>The condition of a statement that holds only for resources with a certain tag, or null.</summary>
    public static ConditionSyntax? Demanding(StatementSyntax statement) => statement.Conditions.FirstOrDefault(static c =>
        c.Key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && c.Key.Length > Prefix.Length
        && !c.Values.IsEmpty
        && (c.Operator.Kind == ConditionOperatorKind.Null
            ? c.Values.All(static v => ConditionReasoning.IsFalse(v.Text))
            : !c.Operator.IsNegated && !ConditionReasoning.HoldsWithoutKey(c.Operator)));

    /// <summary>The actions of a statement for which AWS documents no tags of resources, in their order.</summary>
    public static List<ActionSyntax> ActionsWithout(PolicyCheck check, StatementSyntax statement) =>
        statement.IsNotAction ? [] : [.. statement.Actions.Where(a => check.FactsOf(a) is var facts && !facts.Actions.IsEmpty && facts.Actions.All(static x => !MayHave(x)))];

    // An action that takes tags for what it makes may see them as the new resource's; a service's own tag key may stand for AWS's.
    private static bool MayHave(ActionEntry action) =>
        action.TryGetConditionKey("aws:ResourceTag/x".AsSpan(), out _)
        || action.TryGetConditionKey("aws:RequestTag/x".AsSpan(), out _)
        || action.TryGetConditionKey($"{action.ServicePrefix}:ResourceTag/x".AsSpan(), out _)
        || Undocumented.Contains(action.FullName);
}
