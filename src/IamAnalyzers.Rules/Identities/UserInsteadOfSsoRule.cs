namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4015: a user of IAM for a person.</summary>
internal static class UserInsteadOfSsoRule
{
    public static Rule Rule { get; } = new(
        RuleIds.UserInsteadOfSso,
        "UserInsteadOfSso",
        "A user of IAM is made for a person",
        "The user {0} is made for a person, as it gets a password: let people come through IAM Identity Center or a federation, with temporary credentials",
        "People who sign in with their organisation's account lose access when they leave it; a user of IAM stays, with its password and its keys.",
        RuleCategories.Identities,
        RuleSeverity.Info);
}
