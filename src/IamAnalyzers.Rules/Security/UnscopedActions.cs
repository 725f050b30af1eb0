using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Escalation;

namespace IamAnalyzers.Rules.Security;

/// <summary>The actions of a statement that are named one by one and could be limited to certain resources.</summary>
internal static class UnscopedActions
{
    private const int Shown = 3;

    /// <summary>Named actions of certain access levels that know resources; wildcards have rules of their own, and so have the actions of <see cref="OwnRules"/>.</summary>
    public static List<string> Of(PolicyCheck check, StatementSyntax statement, Func<AccessLevels, bool> isMeant) =>
        Named(check, statement).Where(a => isMeant(a.AccessLevels)).Select(static a => a.FullName).ToList();

    /// <summary>The same of all access levels.</summary>
    public static IEnumerable<ActionEntry> Named(PolicyCheck check, StatementSyntax statement)
    {
        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            if (facts.Meaning == ActionMeaning.Action && facts.Actions[0].HasResourceTypes && !OwnRules.Contains(facts.Actions[0].FullName))
            {
                yield return facts.Actions[0];
            }
        }
    }

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Describe(List<string> names) => names.Count <= Shown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Shown))} and {(names.Count == Shown + 1 ? "1 other" : MutatingActions.Number(names.Count - Shown) + " others")}";

    /// <summary>
    /// Metrics belong to no resource unless they are of a dataset, the one type that the reference lists: with its ARN the others
    /// would be refused. <c>cloudwatch:namespace</c> limits them.
    /// </summary>
    private static readonly string[] WorkingWithout = ["cloudwatch:PutMetricData", "cloudwatch:GetMetricData", "cloudwatch:ListMetrics"];

    private static readonly HashSet<string> OwnRules = new(
        CreateServiceLinkedRoleTooWideRule.Actions
            .Concat(AssumeRoleStarRule.Actions)
            .Concat(KmsDecryptStarRule.Actions)
            .Concat(DataExfilS3Rule.Actions)
            .Concat(DataExfilSsmRule.Actions)
            .Concat(DataExfilSecretsRule.Actions)
            .Concat(DataExfilSnapshotsRule.Actions)
            .Concat(CredentialsExposureRule.Actions)
            .Concat(RdsIamConnectStarRule.Actions)
            .Concat(PresignedUrlStsRule.Actions)
            .Concat(EscalationPaths.All.Where(static p => p.Actions.Length == 1).Select(static p => p.Actions[0]))
            .Append("iam:PassRole")
            .Concat(WorkingWithout),
        StringComparer.OrdinalIgnoreCase);
}
