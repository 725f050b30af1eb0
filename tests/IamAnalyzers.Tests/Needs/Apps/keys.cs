// Envelope encryption, secrets, parameters, and roles to assume.
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using Amazon.Runtime;

class Keys(IAmazonKeyManagementService kms, IAmazonSecurityTokenService sts, IAmazonSecretsManager secrets, IAmazonSimpleSystemsManagement parameters)
{
    private const string Key = "1234abcd-12ab-34cd-56ef-1234567890ab";

    public async Task Encryption(MemoryStream data)
    {
        await kms.EncryptAsync(new EncryptRequest { KeyId = Key, Plaintext = data }); // kms:Encrypt
        await kms.DecryptAsync(new DecryptRequest { CiphertextBlob = data }); // kms:Decrypt
        await kms.ReEncryptAsync(new ReEncryptRequest { CiphertextBlob = data, DestinationKeyId = Key }); // kms:ReEncryptFrom kms:ReEncryptTo
        await kms.GenerateDataKeyAsync(new GenerateDataKeyRequest { KeyId = Key }); // kms:GenerateDataKey
        await kms.GenerateDataKeyWithoutPlaintextAsync(new() { KeyId = Key }); // kms:GenerateDataKeyWithoutPlaintext
        await kms.GenerateRandomAsync(16); // kms:GenerateRandom
        await kms.SignAsync(new SignRequest { KeyId = Key }); // kms:Sign
        await kms.VerifyAsync(new VerifyRequest { KeyId = Key }); // kms:Verify
        await kms.GetPublicKeyAsync(new GetPublicKeyRequest { KeyId = Key }); // kms:GetPublicKey
    }

    public async Task Administration()
    {
        await kms.CreateKeyAsync(new CreateKeyRequest { Tags = [new Amazon.KeyManagementService.Model.Tag()] }); // kms:CreateKey kms:TagResource
        await kms.CreateAliasAsync("alias/orders", Key); // kms:CreateAlias
        await kms.DescribeKeyAsync(Key); // kms:DescribeKey
        await kms.EnableKeyRotationAsync(Key); // kms:EnableKeyRotation
        await kms.ListKeysAsync(new ListKeysRequest()); // kms:ListKeys
        await kms.CreateGrantAsync(new CreateGrantRequest { KeyId = Key }); // kms:CreateGrant
        await kms.PutKeyPolicyAsync(Key, "{}", "default"); // kms:PutKeyPolicy
        await kms.ScheduleKeyDeletionAsync(Key, 7); // kms:ScheduleKeyDeletion
        await kms.ReplicateKeyAsync(new ReplicateKeyRequest { KeyId = "mrk-1234abcd12ab34cd56ef1234567890ab" }); // kms:ReplicateKey kms:CreateKey
        await foreach (var alias in kms.Paginators.ListAliases(new ListAliasesRequest()).Aliases) { } // kms:ListAliases
    }

    public async Task Identities()
    {
        await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::735291846012:role/reader", RoleSessionName = "s" }); // sts:AssumeRole
        await sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = "arn:aws:iam::735291846012:role/reader", Tags = [new Amazon.SecurityToken.Model.Tag()], SourceIdentity = "me" }); // sts:AssumeRole sts:TagSession sts:SetSourceIdentity
        await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest()); // -
        await sts.GetSessionTokenAsync(); // -
        await sts.AssumeRoleWithWebIdentityAsync(new AssumeRoleWithWebIdentityRequest()); // -
        await sts.DecodeAuthorizationMessageAsync(new DecodeAuthorizationMessageRequest()); // sts:DecodeAuthorizationMessage
        var credentials = new AssumeRoleAWSCredentials(null, "arn:aws:iam::735291846012:role/reader", "session"); // sts:AssumeRole
    }

    public async Task Settings()
    {
        await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "db" }); // secretsmanager:GetSecretValue
        await secrets.BatchGetSecretValueAsync(new BatchGetSecretValueRequest { SecretIdList = ["a", "b"] }); // secretsmanager:BatchGetSecretValue secretsmanager:GetSecretValue
        await secrets.CreateSecretAsync(new CreateSecretRequest { Name = "db", Tags = [new Amazon.SecretsManager.Model.Tag()] }); // secretsmanager:CreateSecret secretsmanager:TagResource
        await secrets.PutSecretValueAsync(new PutSecretValueRequest { SecretId = "db" }); // secretsmanager:PutSecretValue
        await secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "db" }); // secretsmanager:DescribeSecret
        await secrets.RotateSecretAsync(new RotateSecretRequest { SecretId = "db" }); // secretsmanager:RotateSecret
        await parameters.GetParameterAsync(new GetParameterRequest { Name = "/app/db", WithDecryption = true }); // ssm:GetParameter
        await parameters.GetParametersAsync(new GetParametersRequest { Names = ["/app/db", "/app/url"] }); // ssm:GetParameters
        await parameters.GetParametersByPathAsync(new GetParametersByPathRequest { Path = "/app" }); // ssm:GetParametersByPath
        await parameters.PutParameterAsync(new PutParameterRequest { Name = "/app/db", Tags = [new Amazon.SimpleSystemsManagement.Model.Tag()] }); // ssm:PutParameter ssm:AddTagsToResource
    }
}
