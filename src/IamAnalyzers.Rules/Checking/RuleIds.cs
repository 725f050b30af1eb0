namespace IamAnalyzers.Rules;

/// <summary>The ids of all rules; stable once released, none is used twice.</summary>
internal static class RuleIds
{
    public const string DocumentNotRead = "IAM0001";
    public const string InvalidTarget = "IAM0002";
    public const string PolicyTooBroadToExpand = "IAM0003";
    public const string UnusedSuppression = "IAM0004";
    public const string UnknownOption = "IAM0005";
    public const string ServiceDefinitionInvalid = "IAM0006";
    public const string LanguageVersionTooLow = "IAM0007";

    public const string JsonSyntax = "IAM1001";
    public const string EmptyStatementArray = "IAM1011";
}
