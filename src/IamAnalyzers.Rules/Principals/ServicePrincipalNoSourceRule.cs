using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1225: a service principal of a resource policy without a condition on the source.</summary>
internal sealed class ServicePrincipalNoSourceRule : PrincipalRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ServicePrincipalNoSource,
        "ServicePrincipalNoSource",
        "A service is trusted on whoever's behalf",
        "'{0}' may use this on behalf of any customer of AWS (confused deputy): add a condition on aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths",
        "The service acts for whoever set it up. Without a condition on the source, someone else's topic, bucket or rule can use your resource.",
        RuleCategories.Security,
        RuleSeverity.Warning,
        HasFix: true);

    protected override void CheckPrincipal(PolicyCheck check, StatementSyntax statement, PrincipalValueSyntax principal)
    {
        if (check.Kind != PolicyKind.Resource
            || statement.Effect != Effect.Allow
            || statement.IsNotPrincipal
            || principal.Type != PrincipalType.Service
            || !ServicePrincipals.IsDeputy(principal.Value)
            || statement.IsNarrowed(Narrowing.Account | Narrowing.Organization | Narrowing.Arn))
        {
            return;
        }

        check.Report(Rule, statement, principal.Node.ValueSpan(), Suggest(check, statement), principal.Value);
    }

    /// <summary>Where the resource's ARN or the configuration tells the account, and no condition is in the way.</summary>
    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, StatementSyntax statement)
    {
        var account = check.Settings.Account ?? statement.Resources.Select(static r => PrincipalFacts.AccountOf(r.Pattern.Text)).FirstOrDefault(static a => a is not null);
        if (account is null || statement.ConditionElement is not null)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var condition = $"{{ \"StringEquals\": {{ \"aws:SourceAccount\": \"{account}\" }} }}";
        return ImmutableArray.Create(new SuggestedEdit(
            $"Demand that aws:SourceAccount is {account}",
            ImmutableArray.Create(JsonEdits.InsertLast(check.Syntax.Text, statement.Node, "Condition", condition))));
    }
}
