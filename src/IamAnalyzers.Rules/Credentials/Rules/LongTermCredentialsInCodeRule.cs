namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5005: clients and credential classes that are given a key, wherever it comes from.</summary>
internal static class LongTermCredentialsInCodeRule
{
    public static Rule Rule { get; } = new(
        RuleIds.LongTermCredentialsInCode,
        "LongTermCredentialsInCode",
        "The program handles an access key itself",
        "{0} is given an access key: leave the argument out and let the default credential chain find a role or a profile",
        "A program that takes its key as a value works only with keys that live long and have to be stored somewhere. The default credential chain finds a role where there is one and the developer's profile elsewhere.",
        RuleCategories.Credentials,
        RuleSeverity.Info,
        HasFix: true);
}
