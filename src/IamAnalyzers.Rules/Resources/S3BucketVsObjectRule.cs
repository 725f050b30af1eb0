using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2115: an action on objects with the ARN of a bucket, or an action on buckets with the ARN of objects.</summary>
internal sealed class S3BucketVsObjectRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.S3BucketVsObject,
        "S3BucketVsObject",
        "A bucket where objects are meant, or the other way round",
        "{0}",
        "Actions on objects match only ARNs with a key behind the bucket's name, actions on buckets only ARNs without.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (arn.Service != "s3" || statement.IsNotAction || statement.IsNotResource || arn.Region.Length > 0 || arn.Account.Length > 0 || arn.Resource.Length == 0)
        {
            return;
        }

        var target = TargetOf(check, statement);
        var hasKey = arn.Resource.IndexOf('/') >= 0;
        var hasStar = ResourceForms.HasWildcard(arn.Resource) || arn.Resource.IndexOf('$') >= 0;
        if (target == S3Target.Object && !hasKey && !hasStar && !statement.Resources.Any(r => r.Pattern.Text.StartsWith(resource.Pattern.Text + "/", StringComparison.Ordinal)))
        {
            var text = resource.Pattern.Text + "/*";
            check.Report(Rule, statement, arn.ResourceSpan, ResourceEdits.Change(resource, text), $"'{statement.Actions[0].Pattern.Text}' is about objects, and '{resource.Pattern.Text}' is a bucket: write \"{text}\"");
        }
        else if (target == S3Target.Bucket && hasKey && arn.Resource.EndsWith("/*", StringComparison.Ordinal) && !ResourceForms.HasWildcard(arn.Resource.Substring(0, arn.Resource.IndexOf('/')))
            && !statement.Resources.Any(r => r.Pattern.Text == resource.Pattern.Text.Substring(0, resource.Pattern.Text.IndexOf('/'))))
        {
            var text = resource.Pattern.Text.Substring(0, resource.Pattern.Text.IndexOf('/'));
            check.Report(Rule, statement, arn.ResourceSpan, ResourceEdits.Change(resource, text), $"'{statement.Actions[0].Pattern.Text}' is about buckets, and '{resource.Pattern.Text}' is objects: write \"{text}\"");
        }
    }

    /// <summary>What the actions work on; unclear unless all say the same, because else another resource of the list is theirs.</summary>
    internal static S3Target TargetOf(PolicyCheck check, StatementSyntax statement)
    {
        var kinds = statement.Actions.Select(a => KindOf(check.FactsOf(a))).Distinct().ToList();
        return kinds.Count == 1 ? kinds[0] : S3Target.Unclear;
    }

    private static S3Target KindOf(ActionFacts facts)
    {
        if (facts.Meaning != ActionMeaning.Action || facts.Service.Prefix != "s3")
        {
            return S3Target.Unclear;
        }

        var types = facts.Actions[0].ResourceTypes;
        return types.Any(static t => t.Type.Name == "object") && !types.Any(static t => t.Type.Name == "bucket") ? S3Target.Object
            : types.Any(static t => t.Type.Name == "bucket") && !types.Any(static t => t.Type.Name == "object") ? S3Target.Bucket
            : S3Target.Unclear;
    }
}
