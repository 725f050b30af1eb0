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

    public const string HardcodedAccessKeyId = "IAM5001";
    public const string HardcodedSecretAccessKey = "IAM5002";
    public const string HardcodedSessionToken = "IAM5003";
    public const string HardcodedServiceCredential = "IAM5004";
    public const string LongTermCredentialsInCode = "IAM5005";
    public const string ExampleAccessKey = "IAM5006";
    public const string CredentialsInEnvironmentLiteral = "IAM5007";
    public const string RootAccessKeyUse = "IAM5008";
    public const string LongTermKeyCreated = "IAM5009";
    public const string PresignedUrlLiteral = "IAM5010";
    public const string SecretInComment = "IAM5011";
    public const string AccessKeyInPlainSecretValue = "IAM5012";
}
