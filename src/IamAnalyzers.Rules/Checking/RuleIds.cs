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
    public const string JsonDuplicateKey = "IAM1002";
    public const string JsonCommentOrTrailingComma = "IAM1003";
    public const string JsonIllegalCharacter = "IAM1004";
    public const string RootNotObject = "IAM1005";
    public const string ElementTypeMismatch = "IAM1006";
    public const string UnknownPolicyElement = "IAM1007";
    public const string UnknownStatementElement = "IAM1008";
    public const string ElementNameCase = "IAM1009";
    public const string MissingStatement = "IAM1010";
    public const string EmptyStatementArray = "IAM1011";
    public const string MissingVersion = "IAM1012";
    public const string InvalidVersion = "IAM1013";
    public const string OldVersion = "IAM1014";
    public const string VariableInOldVersion = "IAM1015";
    public const string IdInIdentityPolicy = "IAM1016";
    public const string PolicyTooLarge = "IAM1017";

    public const string SidInvalid = "IAM1101";
    public const string SidDuplicate = "IAM1102";
    public const string SidDuplicateResource = "IAM1103";
    public const string SidEmpty = "IAM1104";
    public const string MissingEffect = "IAM1105";
    public const string InvalidEffect = "IAM1106";
    public const string MissingAction = "IAM1107";
    public const string ActionAndNotAction = "IAM1108";
    public const string MissingResource = "IAM1109";
    public const string ResourceAndNotResource = "IAM1110";
    public const string PrincipalAndNotPrincipal = "IAM1111";
    public const string EmptyArrayAction = "IAM1112";
    public const string EmptyArrayResource = "IAM1113";
    public const string EmptyArrayPrincipal = "IAM1114";
    public const string EmptyObjectPrincipal = "IAM1115";
    public const string EmptyObjectCondition = "IAM1116";
    public const string EmptyArrayCondition = "IAM1117";
    public const string EmptyArrayConditionForAllValues = "IAM1118";
    public const string EmptyArrayConditionForAnyValue = "IAM1119";
    public const string EmptyArrayConditionIfExists = "IAM1120";
    public const string ConditionMalformed = "IAM1121";
    public const string RedundantStatement = "IAM1122";
    public const string DuplicateStatement = "IAM1123";

    public const string MissingPrincipal = "IAM1201";
    public const string PrincipalInIdentityPolicy = "IAM1202";
    public const string InvalidPrincipalKey = "IAM1203";
    public const string InvalidPrincipalFormat = "IAM1204";
    public const string InvalidServicePrincipalFormat = "IAM1205";
    public const string UnknownServicePrincipal = "IAM1206";
    public const string WildcardInsidePrincipal = "IAM1207";
    public const string InvalidRoleReference = "IAM1208";
    public const string InvalidUserReference = "IAM1209";
    public const string FederatedSyntax = "IAM1211";
    public const string TrustNotPrincipal = "IAM1212";
    public const string TrustWildcardPrincipal = "IAM1213";
    public const string TrustResource = "IAM1214";
    public const string TrustActionMismatch = "IAM1215";
    public const string TrustActionNotSts = "IAM1216";
    public const string TrustRolesAnywhereActions = "IAM1217";
    public const string TrustRedundantPrincipal = "IAM1218";
    public const string AllowWithNotPrincipal = "IAM1219";
    public const string PublicPrincipal = "IAM1220";
    public const string PublicPrincipalConditioned = "IAM1221";
    public const string CrossAccountPrincipal = "IAM1222";
    public const string TrustWholeAccountRoot = "IAM1223";
    public const string TrustThirdPartyNoExternalId = "IAM1224";
    public const string ServicePrincipalNoSource = "IAM1225";
    public const string ServicePrincipalWeakKey = "IAM1226";
    public const string ServicePrincipalUnsupportedKey = "IAM1227";
    public const string OidcNoCondition = "IAM1228";
    public const string GithubOidcNoRepo = "IAM1229";
    public const string GithubOidcWildcardRepo = "IAM1230";
    public const string GithubOidcUnsafeClaim = "IAM1231";
    public const string OidcAudienceQualifier = "IAM1232";
    public const string DenyWithNotPrincipal = "IAM1233";

    public const string ActionFormat = "IAM2001";
    public const string ActionWhitespace = "IAM2002";
    public const string UnknownService = "IAM2003";
    public const string UnknownAction = "IAM2004";
    public const string ActionPatternMatchesNothing = "IAM2005";
    public const string ApiNameIsNotPermission = "IAM2006";
    public const string RetiredService = "IAM2007";
    public const string WildcardInService = "IAM2008";
    public const string RedundantAction = "IAM2009";
    public const string DuplicateAction = "IAM2010";
    public const string ActionCase = "IAM2011";
    public const string UnsupportedActionInPolicy = "IAM2012";
    public const string DependentActionMissing = "IAM2013";
    public const string AllowAndDenySame = "IAM2014";
    public const string NotActionWithAllow = "IAM2015";
    public const string ScpPre2025Syntax = "IAM2016";
    public const string ScpPrincipal = "IAM2017";
    public const string RcpPrincipal = "IAM2018";
    public const string RcpAllow = "IAM2019";
    public const string RcpNotAction = "IAM2020";
    public const string RcpUnsupportedService = "IAM2021";

    public const string OperatorUnknown = "IAM2201";
    public const string NullWithIfExists = "IAM2205";

    public const string FullAdmin = "IAM3001";
    public const string ActionStar = "IAM3002";
    public const string ServiceWildcard = "IAM3003";
    public const string FullIamAccess = "IAM3004";
    public const string ActionWildcardMutating = "IAM3005";
    public const string ActionWildcardReadOnly = "IAM3006";
    public const string WriteUnconstrained = "IAM3007";
    public const string TaggingUnconstrained = "IAM3008";
    public const string PermissionsManagement = "IAM3009";
    public const string PassRoleTooWide = "IAM3010";
    public const string PassRoleNoPassedToService = "IAM3011";
    public const string CreateServiceLinkedRoleTooWide = "IAM3012";
    public const string AssumeRoleStar = "IAM3013";
    public const string KmsDecryptStar = "IAM3014";
    public const string KmsKeyPolicyWildcard = "IAM3015";
    public const string BucketPolicyNoTls = "IAM3016";
    public const string BucketPolicyLockout = "IAM3017";
    public const string EcrPublic = "IAM3018";

    public const string ResourcePolicyEscalation = "IAM3201";

    public const string DataExfilS3 = "IAM3301";
    public const string DataExfilSsm = "IAM3302";
    public const string DataExfilSecrets = "IAM3303";
    public const string DataExfilSnapshots = "IAM3304";
    public const string CredentialsExposure = "IAM3306";
    public const string RdsIamConnectStar = "IAM3308";
    public const string PresignedUrlSts = "IAM3309";

    public const string InlinePolicyUser = "IAM4001";
    public const string InlinePolicyGroup = "IAM4002";
    public const string InlinePolicyRole = "IAM4003";

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
