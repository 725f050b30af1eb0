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

        var arns = statement.Resources
            .Select(static r => (Resource: r, IsArn: ArnParts.TryRead(r, out var arn), Arn: arn))
            .Where(static r => r.IsArn && ResourceForms.HasWildcard(r.Arn.Resource))
            .ToList();
        if (arns.Count == 0)
        {
            return;
        }

        var reported = new HashSet<ResourceSyntax>();
        foreach (var action in UnscopedActions.Named(check, statement))
        {
            // The same bucket or object by another name is no further resource.
            var formats = check.ArnFormats.Of(action).Where(static f => f.TypeWord != AccessPoint).ToList();
            if ((action.AccessLevels & Changing) == 0 || formats.Count == 0 || !formats.All(f => arns.Any(a => f.IsCoveredBy(a.Arn))))
            {
                continue;
            }

            foreach (var (resource, _, arn) in arns)
            {
                if (formats.Any(f => f.IsCoveredBy(arn)) && reported.Add(resource))
                {
                    check.Report(Rule, statement, resource.Node.ValueSpan(), resource.Pattern.Text, action.FullName);
                }
            }
        }
    }
}
