using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4024: the password policy does not demand a kind of character.</summary>
internal sealed class PasswordPolicyClassesRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.PasswordPolicyClasses,
        "PasswordPolicyClasses",
        "The password policy does not demand a kind of character",
        "The password policy demands no {0}: demand it",
        "Passwords of one kind of character are guessed from word lists.",
        RuleCategories.Identities,
        RuleSeverity.Info);

    public override void Check(AccountCheck check)
    {
        if (check.Account.PasswordPolicy is not { } policy)
        {
            return;
        }

        Check(check, policy, policy.RequireUppercase, "RequireUppercaseCharacters", "uppercase letter");
        Check(check, policy, policy.RequireLowercase, "RequireLowercaseCharacters", "lowercase letter");
        Check(check, policy, policy.RequireNumbers, "RequireNumbers", "digit");
        Check(check, policy, policy.RequireSymbols, "RequireSymbols", "symbol");
    }

    private static void Check(AccountCheck check, PasswordPolicy policy, bool isDemanded, string field, string what)
    {
        if (!isDemanded)
        {
            check.Report(Rule, policy.LocationOf(field), what);
        }
    }
}
