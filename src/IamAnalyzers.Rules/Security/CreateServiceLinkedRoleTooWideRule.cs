using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3012: iam:CreateServiceLinkedRole for any service.</summary>
internal sealed class CreateServiceLinkedRoleTooWideRule : StatementRule
{
    internal static readonly string[] Actions = ["iam:CreateServiceLinkedRole"];

    public override Rule Rule { get; } = new(
        RuleIds.CreateServiceLinkedRoleTooWide,
        "CreateServiceLinkedRoleTooWide",
        "Service-linked roles of any service",
        "'{0}' may create a service-linked role for any service: demand the service by iam:AWSServiceName, or name the role's ARN",
        "A service-linked role switches a service on, with permissions that AWS defines.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(Narrowing.Service))
        {
            return;
        }

        var wide = statement.IsNotResource ? statement.ResourceElement?.Name.Span : Grants.OpenResource(statement)?.Node.ValueSpan();
        foreach (var name in Actions)
        {
            // A wildcard over the whole service has a rule that says more.
            if (wide is { } span && Grants.Granting(statement, name) is { } action && check.FactsOf(action).Meaning != ActionMeaning.WholeService)
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Pattern.Text)) { AdditionalSpans = ImmutableArray.Create(span) });
                return;
            }
        }
    }
}
