using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2118: an ARN that stands for every resource that an action which changes things works on.</summary>
internal sealed class EffectivelyStarRule : StatementRule
{
    private const AccessLevels Changing = AccessLevels.Write | AccessLevels.Tagging | AccessLevels.PermissionsManagement;

    private const string AccessPoint = "accesspoint";

    public override Rule Rule { get; } = new(
        RuleIds.EffectivelyStar,
        "EffectivelyStar",
        "The ARN is as wide as *",
        "'{0}' leaves region, account and name open, so that '{1}' may be done to everything, as with \"*\": name the resources that are needed",
        "An ARN of wildcards looks like a limit and is none.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.IsNotAction || statement.IsNotResource || WideResources.Find(statement) is not null)
        {
            return;
        }

        var arns = OpenArns(statement);
        if (arns.Count == 0)
        {
            return;
        }

        var reported = new HashSet<ResourceSyntax>();
        var covering = new Dictionary<ArnFormat, List<ResourceSyntax>>();
        foreach (var action in UnscopedActions.Named(check, statement).Where(static a => (a.AccessLevels & Changing) != 0))
        {
            // The same bucket or object by another name is no further resource.
            var formats = check.ArnFormats.Of(action).Where(static f => f.TypeWord != AccessPoint).ToList();
            if (formats.Count == 0 || formats.Any(f => Covering(f).Count == 0))
            {
                continue;
            }

            foreach (var resource in formats.SelectMany(Covering).Where(reported.Add))
            {
                check.Report(Rule, statement, resource.Node.ValueSpan(), resource.Pattern.Text, action.FullName);
            }
        }

        List<ResourceSyntax> Covering(ArnFormat format)
        {
            if (!covering.TryGetValue(format, out var resources))
            {
                resources = arns.Where(a => format.IsCoveredBy(a.Service, a.Region, a.Account, a.Name)).Select(static a => a.Resource).ToList();
                covering.Add(format, resources);
            }

            return resources;
        }
    }

    /// <summary>The resources that leave everything open, or all that is not a type.</summary>
    private static List<(ResourceSyntax Resource, string Service, string Region, string Account, string Name)> OpenArns(StatementSyntax statement)
    {
        var arns = new List<(ResourceSyntax, string, string, string, string)>();
        foreach (var resource in statement.Resources)
        {
            if (resource.Pattern.Text.EndsWith("*", StringComparison.Ordinal) && ArnParts.TryRead(resource, out var arn) && IsOpen(arn.Region) && IsOpen(arn.Account))
            {
                arns.Add((resource, arn.Service, arn.Region, arn.Account, arn.Resource));
            }
        }

        return arns;
    }

    // Empty is open where ARNs have no such field, which the format tells.
    private static bool IsOpen(string field) => field is "" or "*";
}
