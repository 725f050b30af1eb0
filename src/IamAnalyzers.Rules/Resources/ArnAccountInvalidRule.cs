using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Principals;

namespace IamAnalyzers.Rules.Resources;

/// <summary>IAM2109: an ARN whose account is not twelve digits.</summary>
internal sealed class ArnAccountInvalidRule : ResourceRule
{
    public override Rule Rule { get; } = new(
        RuleIds.ArnAccountInvalid,
        "ArnAccountInvalid",
        "An account has twelve digits",
        "'{0}' in this ARN is no account: write its twelve digits, or \"*\"",
        "An ARN of an account that does not exist matches no resource.",
        RuleCategories.Validity,
        RuleSeverity.Warning);

    protected override void CheckResource(PolicyCheck check, StatementSyntax statement, ResourceSyntax resource)
    {
        if (!ArnParts.TryRead(resource, out var arn))
        {
            return;
        }

        if (arn.Account.Length == 0
            || ResourceForms.HasWildcard(arn.Account)
            || PrincipalForms.IsAccountId(arn.Account)
            || !arn.Account.Any(char.IsDigit)
            || arn.Account.Any(char.IsLetter))
        {
            return;
        }

        check.Report(Rule, statement, arn.AccountSpan, arn.Account);
    }
}
