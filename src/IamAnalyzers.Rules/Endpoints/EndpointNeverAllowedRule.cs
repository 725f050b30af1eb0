using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Endpoints;

/// <summary>IAM6011: an endpoint requires what its policy never allows.</summary>
internal static class EndpointNeverAllowedRule
{
    private const string Star = "*";

    public static Rule Rule { get; } = new(
        RuleIds.EndpointNeverAllowed,
        "EndpointNeverAllowed",
        "An endpoint requires what its policy never allows",
        "{0} never allows {1} on '{2}': {3}",
        "Every request to the endpoint is refused, whoever sends it; either the endpoint or the policy means something else.",
        RuleCategories.LeastPrivilege,
        RuleSeverity.Warning);

    /// <summary>Why no request is allowed, or null where one may be.</summary>
    /// <param name="statements">The policy's statements.</param>
    /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
    /// <param name="resource">The resources that requests can be for, as a pattern; <c>*</c> alone where the action takes none.</param>
    public static string? FindReason(IReadOnlyList<Statement> statements, string action, string resource)
    {
        var allowing = statements.Where(s => s.Effect == Effect.Allow && IsAbout(s, action)).ToList();
        if (allowing.Count == 0)
        {
            return "no statement allows the action";
        }

        if (!allowing.Exists(s => CanMatch(s, resource)))
        {
            return resource == Star
                ? "the statements that allow the action name resources, and the endpoint names none"
                : $"the action is allowed on {string.Join(", ", allowing.SelectMany(static s => s.Resources).Select(static r => $"'{r.Text}'").Distinct().Take(3))} only";
        }

        return statements.FirstOrDefault(s => s.Effect == Effect.Deny && s.Conditions.IsEmpty && s.Principal is null && IsAbout(s, action) && AlwaysMatches(s, resource)) is { } denial
            ? $"{Name(denial)} denies it"
            : null;
    }

    private static bool IsAbout(Statement statement, string action) => statement.Actions.Any(a => a.IsMatch(action)) != statement.IsNotAction;

    private static bool CanMatch(Statement statement, string resource) =>
        !statement.HasResource
        || statement.IsNotResource
        || statement.Resources.Any(r => resource == Star ? IsStars(r.Text) : StatementSets.OverlapResource(r.Text, resource));

    private static bool AlwaysMatches(Statement statement, string resource) =>
        !statement.IsNotResource && statement.Resources.Any(r => IsStars(r.Text) || (resource != Star && StatementSets.CoversResource(r.Text, resource)));

    private static bool IsStars(string pattern) => pattern.Length > 0 && pattern.Trim('*').Length == 0;

    private static string Name(Statement statement) => statement.Sid is { Length: > 0 } sid ? $"the statement '{sid}'" : $"statement {statement.Index + 1}";
}
