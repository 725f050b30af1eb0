using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2124: an account id in an ARN.</summary>
internal sealed class HardcodedAccountRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.HardcodedAccount,
        "HardcodedAccount",
        "The account is written down",
        "'{0}' ties this policy to one account: make it a parameter, or write ${{aws:PrincipalAccount}} where that is meant",
        "A policy that is used in several accounts has to be copied for each.",
        RuleCategories.Validity,
        RuleSeverity.Hidden);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (PrincipalForms.IsAccountId(arn.Account))
        {
            check.Report(Rule, statement, arn.AccountSpan, arn.Account);
        }
    }
}
