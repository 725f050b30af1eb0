using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>IAM2021: an action of an RCP of a service that RCPs do not cover, or a bare <c>*</c>.</summary>
internal sealed class RcpUnsupportedServiceRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.RcpUnsupportedService,
        "RcpUnsupportedService",
        "Resource control policies do not cover this service",
        "Resource control policies do not cover '{0}': name actions of services that they do cover, such as s3, sts, sqs, kms and secretsmanager",
        "A statement about a service that RCPs do not cover is refused or does nothing; a bare * is refused.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (check.Kind == PolicyKind.ResourceControl
            && statement.Effect == Effect.Deny
            && (facts.Meaning == ActionMeaning.Everything
                || (facts.Meaning is ActionMeaning.Action or ActionMeaning.Pattern or ActionMeaning.WholeService && !facts.Service.SupportsResourceControlPolicies)))
        {
            check.Report(Rule, statement, ActionSpans.Service(action), facts.Pattern.Text);
        }
    }
}
