using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4028: a principal that makes users or roles without a permissions boundary.</summary>
internal sealed class NoPermissionsBoundaryRule : AccountRule
{
    private static readonly string[] Creating = ["iam:CreateRole", "iam:CreateUser"];

    public static Rule Rule { get; } = new(
        RuleIds.NoPermissionsBoundary,
        "NoPermissionsBoundary",
        "Users or roles can be made without a permissions boundary",
        "The {0} {1} may {2} without a permissions boundary: demand one with the condition key iam:PermissionsBoundary",
        "Who makes users and roles without a boundary decides by himself how much they can do.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        // A request without a boundary: the key is known to be absent, of all others nothing is known.
        var context = new RequestContext().TreatOtherKeysAsUnknown().Add("iam:PermissionsBoundary");
        foreach (var action in Creating)
        {
            var target = $"arn:aws:iam::{check.Account.Id}:{(action == "iam:CreateRole" ? "role" : "user")}/new";
            foreach (var access in check.Account.WhoCan(action, target, context))
            {
                if (access.Result.Outcome == AuthorizationOutcome.Allowed
                    && ReferenceEquals(access.Principal.Account, check.Account)
                    && access.Principal is not Role { IsServiceLinked: true }
                    && !IsAdministrator(check.Account, access.Principal))
                {
                    check.Report(Rule, access.Principal.Location, AccountCheck.KindOf(access.Principal), access.Principal.Name, action);
                }
            }
        }
    }

    /// <summary>Who may do everything is reported as that.</summary>
    private static bool IsAdministrator(Account account, AccountPrincipal principal) =>
        account.Evaluate(principal, "iam:DeleteAccountAlias", "*").IsAllowed && account.Evaluate(principal, "iam:DeletePolicy", "*").IsAllowed;
}
