using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4015: a user of IAM for a person.</summary>
internal sealed class UserInsteadOfSsoRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserInsteadOfSso,
        "UserInsteadOfSso",
        "A user of IAM is made for a person",
        "The user {0} is made for a person, as it gets a password: let people come through IAM Identity Center or a federation, with temporary credentials",
        "People who sign in with their organisation's account lose access when they leave it; a user of IAM stays, with its password and its keys.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    /// <summary>A password by itself is IAM4016; where the account has a better way in for people, it is one too many.</summary>
    public override void Check(AccountCheck check)
    {
        if (!check.Account.Roles.Any(IsFederated))
        {
            return;
        }

        foreach (var row in check.UserRows)
        {
            if (row.LoginProfile is { } login)
            {
                check.Report(Rule, login.Location, row.UserName);
            }
        }
    }

    private static bool IsFederated(Role role) =>
        role.Path.StartsWith("/aws-reserved/sso.amazonaws.com/", StringComparison.Ordinal)
        || (role.TrustPolicy?.Document?.Statements.Any(static s =>
            s.Effect == Effect.Allow && s.Principal is { } principal
            && principal.Values.Any(static v => v.Value.IndexOf(":saml-provider/", StringComparison.Ordinal) > 0)) ?? false);
}
