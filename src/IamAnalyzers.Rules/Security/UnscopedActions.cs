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
    public static List<string> Of(PolicyCheck check, StatementSyntax statement, Func<AccessLevels, bool> isMeant)
    {
        var names = new List<string>();
        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            if (facts.Meaning == ActionMeaning.Action
                && isMeant(facts.Actions[0].AccessLevels)
                && facts.Actions[0].HasResourceTypes
                && !OwnRules.Contains(facts.Actions[0].FullName))
            {
                names.Add(facts.Actions[0].FullName);
            }
        }

        return names;
    }

    /// <summary>The first few names, and how many more there are.</summary>
    public static string Describe(List<string> names) => names.Count <= Shown
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(Shown))} and {(names.Count == Shown + 1 ? "1 other" : MutatingActions.Number(names.Count - Shown) + " others")}";

    private static readonly HashSet<string> OwnRules = new(
        CreateServiceLinkedRoleTooWideRule.Actions
            .Concat(AssumeRoleStarRule.Actions)
            .Concat(KmsDecryptStarRule.Actions)
            .Concat(DataExfilSnapshotsRule.Actions)
            .Concat(CredentialsExposureRule.Actions)
            .Concat(RdsIamConnectStarRule.Actions)
            .Concat(PresignedUrlStsRule.Actions)
            .Concat(EscalationPaths.All.Where(static p => p.Actions.Length == 1).Select(static p => p.Actions[0]))
            .Append("iam:PassRole"),
        StringComparer.OrdinalIgnoreCase);
}
