using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3306: actions that return credentials, on resources that are not named.</summary>
internal sealed class CredentialsExposureRule() : UnnamedResourceRule(Actions)
{
    internal static readonly string[] Actions = ["iam:CreateServiceSpecificCredential", "iam:ResetServiceSpecificCredential", "redshift:GetClusterCredentials", "redshift:GetClusterCredentialsWithIAM", "redshift-serverless:GetCredentials", "codeartifact:GetAuthorizationToken", "chime:CreateApiKey", "codepipeline:PollForJobs", "cognito-identity:GetOpenIdTokenForDeveloperIdentity", "connect:GetFederationToken", "ec2:GetPasswordData", "gamelift:RequestUploadCredentials", "lightsail:DownloadDefaultKeyPair", "lightsail:GetInstanceAccessDetails", "lightsail:GetRelationalDatabaseMasterUserPassword", "mediapackage:RotateIngestEndpointCredentials", "sso:GetRoleCredentials", "snowball:GetJobUnlockCode"];

    public override Rule Rule { get; } = new(
        RuleIds.CredentialsExposure,
        "CredentialsExposure",
        "Getting credentials of whatever resource",
        "'{0}' returns credentials of any resource: name the resources",
        "Who calls it gets a password, a token or a key in the answer.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    // What wildcards cover besides is not what their author had in mind.
    protected override bool IsMeant(ActionFacts facts) => base.IsMeant(facts) && !facts.Pattern.HasWildcard;
}
