using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2121: an ARN of another service in the policy of a bucket, queue, topic, key or secret.</summary>
internal sealed class ResourceNotSupportedInPolicyRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ResourceNotSupportedInPolicy,
        "ResourceNotSupportedInPolicy",
        "A resource of another service in a resource policy",
        "'{0}' is no resource of {1}, whose policy this is: remove it, or put it into the policy of its own resource",
        "The policy of a bucket, queue, topic or key is about that resource only; AWS refuses ARNs of others.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Kind != PolicyKind.Resource || ResourcePolicies.ServiceOfActions(check) is not { } service)
        {
            return;
        }

        // Where no resource is of the service of the actions, the actions are wrong, or both are: a rule about actions says so.
        var resources = check.Statements
            .SelectMany(static s => s.Resources.Select(r => (Statement: s, Resource: r, Service: ResourcePolicies.ServiceOf(r.Pattern.Text))))
            .Where(static r => r.Service is not null)
            .ToList();
        if (!resources.Any(r => r.Service == service))
        {
            return;
        }

        foreach (var (statement, resource, other) in resources)
        {
            if (other != service && !ResourceForms.HasWildcard(other!))
            {
                check.Report(Rule, statement, resource.Node.ValueSpan(), ResourceEdits.Remove(statement, resource), resource.Pattern.Text, service);
            }
        }
    }
}
