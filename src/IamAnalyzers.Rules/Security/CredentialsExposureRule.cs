using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3306: actions that return credentials, on resources that are not named.</summary>
internal sealed class CredentialsExposureRule : StatementRule
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

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(Narrowing.Any))
        {
            return;
        }

        var wide = statement.IsNotResource ? statement.ResourceElement?.Name.Span : Grants.OpenResource(statement)?.Node.ValueSpan();
        foreach (var name in Actions)
        {
            // A wildcard over the whole service has a rule that says more.
            if (wide is { } span && Grants.Granting(statement, name) is { } action && check.FactsOf(action).Meaning != ActionMeaning.WholeService && !action.Pattern.HasWildcard)
            {
                check.Report(statement, new Finding(Rule, action.Node.ValueSpan(), ImmutableArray.Create(action.Pattern.Text)) { AdditionalSpans = ImmutableArray.Create(span) });
                return;
            }
        }
    }
}
