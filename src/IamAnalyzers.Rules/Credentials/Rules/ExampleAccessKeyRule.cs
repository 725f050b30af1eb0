namespace IamAnalyzers.Rules.Credentials;

/// <summary>IAM5006: the example keys of AWS's documentation.</summary>
internal static class ExampleAccessKeyRule
{
    public static Rule Rule { get; } = new(
        RuleIds.ExampleAccessKey,
        "ExampleAccessKey",
        "A key from AWS's documentation",
        "{0} is an example from AWS's documentation and works nowhere: replace it by the default credential chain before the code is used",
        "The example is harmless, but the place where it stands invites a real key.",
        RuleCategories.Credentials,
        RuleSeverity.Info);
}
