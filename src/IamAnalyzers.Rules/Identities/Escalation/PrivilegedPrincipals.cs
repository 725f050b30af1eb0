using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Who has an account's rights already, and the names that stand for "any" user, role, group and policy of it.</summary>
internal sealed class PrivilegedPrincipals(Account account)
{
    // A name that no policy means by itself: what is allowed on it is allowed on all.
    private const string AnyName = "any-one-of-them-7c1e";

    private static readonly string[] Telling = ["iam:AttachUserPolicy", "iam:PutRolePolicy", "iam:CreatePolicyVersion"];

    private readonly Dictionary<AccountPrincipal, bool> _known = [];

    /// <summary>A request of which nothing is known but what the files say.</summary>
    public static RequestContext Unknown => new RequestContext().TreatOtherKeysAsUnknown();

    /// <summary>Whether a principal can change every policy of the account, whatever condition keys hold.</summary>
    public bool IsAdministrator(AccountPrincipal principal)
    {
        if (!_known.TryGetValue(principal, out var isAdministrator))
        {
            var context = Unknown;
            isAdministrator = Telling.All(action =>
                account.Evaluate(principal, action, AnyResource(action), context).Outcome == AuthorizationOutcome.Allowed);
            _known.Add(principal, isAdministrator);
        }

        return isAdministrator;
    }

    /// <summary>For an action of IAM or STS: a resource of the right type that stands for any.</summary>
    public string AnyResource(string action)
    {
        var type = action.EndsWith("Policy", StringComparison.Ordinal) && action.IndexOf("User", StringComparison.Ordinal) > 0 ? "user"
            : action is "iam:CreateAccessKey" or "iam:DeleteAccessKey" or "iam:CreateLoginProfile" or "iam:UpdateLoginProfile" ? "user"
            : action.IndexOf("Group", StringComparison.Ordinal) > 0 ? "group"
            : action.IndexOf("Role", StringComparison.Ordinal) > 0 ? "role"
            : "policy";
        return $"arn:aws:iam::{account.Id}:{type}/{AnyName}";
    }
}
