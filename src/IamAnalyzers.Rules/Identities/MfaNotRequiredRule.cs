using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4027: a person who may do sensitive things after signing in without MFA.</summary>
internal sealed class MfaNotRequiredRule : AccountRule
{
    // What ends in somebody else's hands, or cannot be undone.
    private static readonly string[] Sensitive =
    [
        "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateAccessKey", "iam:CreatePolicyVersion", "iam:CreateUser", "iam:PutRolePolicy",
        "cloudtrail:StopLogging", "dynamodb:DeleteTable", "ec2:TerminateInstances", "kms:ScheduleKeyDeletion", "organizations:LeaveOrganization",
        "rds:DeleteDBInstance", "s3:DeleteBucket", "s3:PutBucketPolicy",
    ];

    public static Rule Rule { get; } = new(
        RuleIds.MfaNotRequired,
        "MfaNotRequired",
        "Sensitive actions are allowed without MFA",
        "The user {0} signs in with a password and may {1} without MFA: demand it with a condition on aws:MultiFactorAuthPresent",
        "A device that is registered protects only those requests for which a policy demands it.",
        RuleCategories.Identities,
        RuleSeverity.Hidden);

    public override void Check(AccountCheck check)
    {
        // A session without MFA; of all other keys nothing is known.
        var context = new RequestContext().TreatOtherKeysAsUnknown().MultiFactorAuthPresent(false);
        foreach (var user in check.Account.Users)
        {
            check.CancellationToken.ThrowIfCancellationRequested();
            if (user.LoginProfile is not null && Array.Find(Sensitive, action => IsAllowed(check.Account, user, action, context)) is { } allowed)
            {
                check.Report(Rule, user.Location, user.Name, allowed);
            }
        }
    }

    private static bool IsAllowed(Account account, User user, string action, RequestContext context) => GrantExamples
        .Resources(account.PoliciesOf(user).Identity, action)
        .Any(resource => account.Evaluate(user, action, resource, context).Outcome == AuthorizationOutcome.Allowed);
}
