using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests.Catalog;

public class ConditionKeyTests
{
    private static readonly AwsCatalog Catalog = AwsCatalog.Default;

    [Theory]
    [InlineData("aws:SourceIp", "aws:SourceIp", ConditionKeyType.IpAddress, false)]
    [InlineData("AWS:SOURCEIP", "aws:SourceIp", ConditionKeyType.IpAddress, false)]
    [InlineData("aws:CurrentTime", "aws:CurrentTime", ConditionKeyType.Date, false)]
    [InlineData("aws:MultiFactorAuthPresent", "aws:MultiFactorAuthPresent", ConditionKeyType.Bool, false)]
    [InlineData("aws:MultiFactorAuthAge", "aws:MultiFactorAuthAge", ConditionKeyType.Numeric, false)]
    [InlineData("aws:PrincipalArn", "aws:PrincipalArn", ConditionKeyType.Arn, false)]
    [InlineData("aws:SourceVpcArn", "aws:SourceVpcArn", ConditionKeyType.Arn, false)]
    [InlineData("aws:TagKeys", "aws:TagKeys", ConditionKeyType.String, true)]
    [InlineData("aws:PrincipalOrgPaths", "aws:PrincipalOrgPaths", ConditionKeyType.String, true)]
    [InlineData("aws:CalledVia", "aws:CalledVia", ConditionKeyType.String, true)]
    [InlineData("aws:CalledViaFirst", "aws:CalledViaFirst", ConditionKeyType.String, false)]
    [InlineData("aws:PrincipalServiceNamesList", "aws:PrincipalServiceNamesList", ConditionKeyType.String, true)]
    [InlineData("aws:PrincipalTag/team", "aws:PrincipalTag/${TagKey}", ConditionKeyType.String, false)]
    [InlineData("aws:requesttag/Cost Center", "aws:RequestTag/${TagKey}", ConditionKeyType.String, false)]
    [InlineData("aws:SignInSessionArn", "aws:SignInSessionArn", ConditionKeyType.Arn, false)]
    [InlineData("aws:IsMcpServiceAction", "aws:IsMcpServiceAction", ConditionKeyType.Bool, false)]
    [InlineData("ec2:SourceInstanceARN", "ec2:SourceInstanceArn", ConditionKeyType.Arn, false)]
    public void Knows_global_keys(string key, string name, object type, bool isMultivalued)
    {
        Assert.True(Catalog.TryGetGlobalKey(key, out var entry));
        Assert.Equal(name, entry.Name);
        Assert.Equal((ConditionKeyType)type, entry.Type);
        Assert.Equal(isMultivalued, entry.IsMultivalued);
        Assert.Equal(name.Contains("${", StringComparison.Ordinal), entry.HasVariablePart);
        Assert.True(entry.IsGlobal);
        Assert.False(entry.IsDeprecated);
    }

    [Theory]
    [InlineData("aws:SourceIpp")]
    [InlineData("aws:PrincipalTag")]
    [InlineData("aws:PrincipalTag/")]
    [InlineData("s3:prefix")]
    [InlineData("")]
    public void Anything_else_is_no_global_key(string key) => Assert.False(Catalog.TryGetGlobalKey(key, out _));

    [Fact]
    public void A_key_can_have_two_types()
    {
        Assert.True(Catalog.TryGetGlobalKey("aws:EpochTime", out var entry));
        Assert.Equal(ConditionKeyType.Date, entry.Type);
        Assert.Equal(ConditionKeyType.Numeric, entry.SecondType);
        Assert.True(Catalog.TryGetGlobalKey("aws:CurrentTime", out entry));
        Assert.Null(entry.SecondType);
    }

    [Fact]
    public void A_deprecated_key_names_its_replacements()
    {
        Assert.True(Catalog.TryGetGlobalKey("aws:arn", out var entry));
        Assert.True(entry.IsDeprecated);
        Assert.Equal(["aws:PrincipalArn", "aws:SourceArn"], entry.Replacements);
    }

    [Fact]
    public void Knows_the_keys_that_AWS_calls_sensitive() => Assert.Equal(
        [
            "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SourceAccount",
            "aws:SourceOrgID", "aws:SourceVpc", "aws:SourceVpce", "aws:VpceAccount", "aws:VpceOrgID",
        ],
        Catalog.GlobalKeys.Where(k => k.IsSensitive).Select(k => k.Name));

    [Fact]
    public void Knows_the_services_that_send_a_key_of_the_VPC_endpoint()
    {
        Assert.True(Catalog.TryGetGlobalKey("aws:VpceOrgID", out var entry));
        Assert.Contains("s3", entry.SupportedServices);
        Assert.DoesNotContain("ec2", entry.SupportedServices);
        Assert.All(entry.SupportedServices, p => Assert.True(Catalog.TryGetService(p, out _)));
        Assert.True(Catalog.TryGetGlobalKey("aws:SourceVpc", out entry));
        Assert.Empty(entry.SupportedServices);
    }

    [Theory]
    [InlineData("s3:prefix", "s3:prefix")]
    [InlineData("S3:existingobjecttag/secret", "s3:ExistingObjectTag/${TagKey}")]
    [InlineData("ssm:resourceTag/env", "ssm:resourceTag/${TagKey}")]
    [InlineData("kms:EncryptionContext:purpose", "kms:EncryptionContext:${EncryptionContextKey}")]
    [InlineData("kms:EncryptionContextKeys", "kms:EncryptionContextKeys")]
    [InlineData("codebuild:fileSystemLocations/data.type", "codebuild:fileSystemLocations/${identifier}.type")]
    public void Knows_keys_of_services(string key, string name)
    {
        Assert.True(Catalog.TryGetConditionKey(key, out var entry));
        Assert.Equal(name, entry.Name);
        Assert.False(entry.IsFederatedProvider);
    }

    [Theory]
    [InlineData("token.actions.githubusercontent.com:repository", "token.actions.githubusercontent.com:repository")]
    [InlineData("token.actions.githubusercontent.com/acme:repository", "token.actions.githubusercontent.com/${SubPath}:repository")]
    [InlineData("token.actions.acme.ghe.com:ref", "token.actions.${Domain}.ghe.com:ref")]
    [InlineData("accounts.google.com:sub", "accounts.google.com:sub")]
    [InlineData("cognito-identity.amazonaws.com:aud", "cognito-identity.amazonaws.com:aud")]
    [InlineData("SAML:aud", "saml:aud")]
    public void Knows_keys_of_identity_providers(string key, string name)
    {
        Assert.True(Catalog.TryGetConditionKey(key, out var entry));
        Assert.Equal(name, entry.Name);
        Assert.True(entry.IsFederatedProvider);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("s3:ExistingObjectTag/")]
    [InlineData("codebuild:fileSystemLocations/.type")]
    [InlineData("token.actions.ghe.com:ref")]
    [InlineData("${")]
    public void Unknown_keys_are_unknown(string key) => Assert.False(Catalog.TryGetConditionKey(key, out _));

    [Fact]
    public void A_service_knows_its_own_keys()
    {
        Assert.True(Catalog.TryGetService("s3", out var service));
        Assert.True(service.TryGetConditionKey("s3:PREFIX", out var key));
        Assert.Equal("s3:prefix", key.Name);
        Assert.True(service.TryGetConditionKey("aws:TagKeys", out _));
        Assert.False(service.TryGetConditionKey("ec2:Region", out _));
    }
}
