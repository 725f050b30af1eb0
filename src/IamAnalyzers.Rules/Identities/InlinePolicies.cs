using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4001 to IAM4003 in accounts: inline policies of users, groups and roles.</summary>
internal sealed class InlinePolicies : AccountRule
{
    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            var rule = identity switch
            {
                User => InlinePolicyUserRule.Rule,
                Group => InlinePolicyGroupRule.Rule,
                _ => InlinePolicyRoleRule.Rule,
            };
            foreach (var policy in identity.InlinePolicies)
            {
                check.Report(rule, policy.NameLocation, policy.Name, identity.Name);
            }
        }
    }
}
