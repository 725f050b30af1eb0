using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3020: finding images by name and starting those of any owner.</summary>
/// <remarks>An image that a stranger published under a known name is taken for the real one (the whoAMI attack).</remarks>
internal sealed class WhoAmIRule : PolicyRule
{
    private const string Find = "ec2:DescribeImages";

    private const string Start = "ec2:RunInstances";

    /// <summary>Keys that say which images may be started.</summary>
    private static readonly HashSet<string> ImageKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "ec2:Owner", "ec2:ImageID", "ec2:Public", "ec2:LaunchTemplate", "ec2:IsLaunchTemplateResource", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths",
    };

    public override Rule Rule { get; } = new(
        RuleIds.WhoAmI,
        "WhoAmI",
        "Images of any owner may be started",
        "'{0}' starts images of any owner, and '{1}' finds them by name: limit ec2:Owner to the owners that are meant",
        "Anybody can publish an image under a well-known name; who takes the newest of that name starts the stranger's.",
        RuleCategories.Security,
        RuleSeverity.Info);

    public override void Check(PolicyCheck check)
    {
        if (FindAction(check, Find) is not { } finding || check.Statements.Any(LimitsByDeny))
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            if (Grants.IsOpen(check, statement)
                && GrantedBy(check, statement, Start) is { } action
                && !statement.Conditions.Any(c => Chooses(c) && !ConditionReasoning.IsVoid(statement, c))
                && (statement.IsNotResource || statement.Resources.Any(static r => HoldsAllImages(r.Pattern.Text))))
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Pattern.Text, finding.Pattern.Text))
                {
                    AdditionalSpans = ImmutableArray.Create(finding.Node.ValueSpan()),
                });
            }
        }
    }

    private static ActionSyntax? FindAction(PolicyCheck check, string name) => check.Kind.GrantsToPrincipals()
        ? check.Statements.Where(static s => s.Effect == Effect.Allow).Select(s => GrantedBy(check, s, name)).FirstOrDefault(static a => a is not null)
        : null;

    // A wildcard over the whole service has a rule that says more.
    private static ActionSyntax? GrantedBy(PolicyCheck check, StatementSyntax statement, string name) =>
        Grants.Granting(statement, name) is { } action && check.FactsOf(action).Meaning != ActionMeaning.WholeService ? action : null;

    private static bool LimitsByDeny(StatementSyntax statement) =>
        statement.Effect == Effect.Deny
        && statement.IsNotAction != statement.Actions.Any(static a => a.Pattern.IsMatch(Start))
        && (statement.ConditionElement is null || statement.Conditions.Any(static c => ImageKeys.Contains(c.Key)));

    // Through a service it is the service that takes the image.
    private static bool Chooses(ConditionSyntax condition) =>
        ImageKeys.Contains(condition.Key) || (condition.IsAbout("aws:ViaAWSService") && condition.Values.All(static v => ConditionReasoning.IsTrue(v.Text)));

    private static bool HoldsAllImages(string pattern) =>
        WideResources.IsEverything(pattern)
        || (ArnFields.TrySplit(pattern.AsSpan(), out var fields)
            && string.CompareOrdinal(pattern, fields.Service, "ec2:", 0, 4) == 0
            && PatternSets.Covers(pattern.Substring(fields.Resource), "image/*", ignoreCase: false));
}
