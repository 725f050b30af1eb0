using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.S3;

namespace Insecure;

/// <summary>Keys in source: whoever reads the repository has them. These were never real.</summary>
internal static class HardcodedKeys
{
    private const string KeyId = "AKIAQNOTAREALKEY2345";

    private const string RootAccessKeyId = "AKIAQNOTAREALROOT234";

    // The key id of AWS's documentation: advice only, since it opens nothing.
    private const string ExampleKeyId = "AKIAIOSFODNN7EXAMPLE";

    private const string SellerToken = "amzn.mws.4ea38b7b-f563-7709-4bae-0123456789ab";

    private const string SharedReport =
        "https://docs.s3.amazonaws.com/r.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAQNOTAREALKEY2345%2F20260101%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024";

    public static IAmazonS3 CreateClient() => new AmazonS3Client(KeyId, "ThisIsNotARealSecret/OnlyForTheSample+42");

    public static AWSCredentials CreateSession(string secret) => new SessionAWSCredentials(
        KeyId,
        secret,
        "IQoJb3JpZ2luX2VjIHRoaXMgaXMgbm90IGEgcmVhbCBzZXNzaW9uIHRva2VuLCBpdCBvbmx5IGxvb2tzIGxpa2Ugb25lIHNvIHRoYXQgdGhlIHNhbXBsZSBjYW4gc2hvdyBob3cgdGhlIGNvbXBpbGVyIGZpbmRzIGl0OyBub2JvZHkgZXZlciB1c2VkIGl0IGFueXdoZXJlIGZvciBhbnl0aGluZyBhdCBhbGwsIDAxMjM0NTY3ODk=");

    public static IAmazonS3 CreateClientFromAnywhere(string id, string secret) => new AmazonS3Client(id, secret);

    public static void Export() =>
        Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "ThisIsNotARealSecret/OnlyForTheSample+42");

    // var old = new AmazonS3Client("AKIAQNOTAREALKEY2345", "ThisIsNotARealSecret/OnlyForTheSample+42");
    public static Task CreateKeyAsync(IAmazonIdentityManagementService iam) =>
        iam.CreateAccessKeyAsync(new CreateAccessKeyRequest { UserName = "batch" });
}
