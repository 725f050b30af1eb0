using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2114: an action whose statement names only resources that it does not work on.</summary>
internal sealed class ActionResourceMismatchRule : StatementRule
{
    private const int Shown = 2;

    // Of other services the reference sometimes lacks a type for an action; a resource of another service is wrong there as well.
    private static readonly HashSet<string> Complete = new(StringComparer.Ordinal)
    {
        "dynamodb", "ecr", "ecs", "iam", "kinesis", "kms", "lambda", "logs", "s3", "secretsmanager", "states", "sts",
    };

    public override Rule Rule { get; } = new(
        RuleIds.ActionResourceMismatch,
        "ActionResourceMismatch",
        "The action works on none of the resources",
        "'{0}' works on {1}, and the statement names no such resource: give it a statement of its own with its resources",
        "A statement concerns an action only on resources that are in both its lists.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (statement.IsNotAction
            || statement.IsNotResource
            || statement.Resources.IsEmpty
            || check.Kind == PolicyKind.Trust)
        {
            return;
        }

        // A resource that nobody can place may be just the one that is missed.
        var arns = new List<(string Service, string Pattern)>();
        foreach (var resource in statement.Resources)
        {
            if (!ArnParts.TryRead(resource, out var arn) || ResourceForms.HasWildcard(arn.Service))
            {
                return;
            }

            var pattern = ArnFormat.PatternOf(arn.Resource);
            if (!check.ArnFormats.Any(arn.Service, f => f.IsMetBy(pattern)))
            {
                return;
            }

            arns.Add((arn.Service, pattern));
        }

        // Buckets for objects and objects for buckets have a rule that says what to write.
        if (arns.All(static a => a.Service == "s3") && S3BucketVsObjectRule.TargetOf(check, statement) != S3Target.Unclear)
        {
            return;
        }

        // Region and account have rules of their own.
        foreach (var action in statement.Actions)
        {
            var facts = check.FactsOf(action);
            var entry = facts.Actions.FirstOrDefault(static a => a.HasResourceTypes);
            if (entry.Service.Catalog is not null
                && (arns.Any(arn => IsOfService(check, facts, arn.Service)) ? Complete.Contains(entry.ServicePrefix) : !IsOfOneService(check))
                && !facts.Actions.Any(a => check.ArnFormats.Of(a).Any(f => arns.Any(arn => f.IsOf(arn.Service) && f.IsMetBy(arn.Pattern)))))
            {
                check.Report(Rule, statement, action.Node.ValueSpan(), facts.Pattern.Text, Describe(check, entry));
            }
        }
    }

    /// <summary>Whether an ARN is of the service of the actions, or of one whose resources they work on.</summary>
    private static bool IsOfService(PolicyCheck check, ActionFacts facts, string service) =>
        service == facts.Service.Prefix || facts.Actions.Any(a => check.ArnFormats.Of(a).Any(f => f.IsOf(service)));

    // In the policy of a bucket or queue, an action or resource of another service has a rule that says where it belongs.
    private static bool IsOfOneService(PolicyCheck check) =>
        check.Kind == PolicyKind.Resource && (ResourcePolicies.ServiceOfResources(check) ?? ResourcePolicies.ServiceOfActions(check)) is not null;

    private static string Describe(PolicyCheck check, ActionEntry action)
    {
        var formats = check.ArnFormats.Of(action);
        var shown = string.Join(" or ", formats.Take(Shown).Select(static f => f.Template));
        return formats.Length > Shown ? shown + " and the like" : shown;
    }
}
