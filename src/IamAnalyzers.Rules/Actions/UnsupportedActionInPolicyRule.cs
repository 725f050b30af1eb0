using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Actions;

/// <summary>IAM2012: an action of another service in a policy of S3, SQS, SNS, KMS or Secrets Manager.</summary>
internal sealed class UnsupportedActionInPolicyRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.UnsupportedActionInPolicy,
        "UnsupportedActionInPolicy",
        "An action of another service in a resource policy",
        "'{0}' does nothing in a resource policy of {1}: remove it, or put it into the policy of its own resource",
        "The policy of a bucket, queue, topic or key is asked for actions of its own service only.",
        RuleCategories.Validity,
        RuleSeverity.Warning,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (check.Kind != PolicyKind.Resource || ResourcePolicies.ServiceOfResources(check) is not { } service)
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            foreach (var action in statement.Actions)
            {
                var facts = check.FactsOf(action);
                if (facts.Meaning is ActionMeaning.Action or ActionMeaning.Pattern or ActionMeaning.WholeService
                    && !string.Equals(facts.Pattern.Service, service, StringComparison.OrdinalIgnoreCase))
                {
                    check.Report(Rule, statement, action.Node.ValueSpan(), ActionEdits.Remove(check, statement, action), facts.Pattern.Text, service);
                }
            }
        }
    }
}
