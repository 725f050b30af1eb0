using Amazon.S3;

namespace Insecure;

/// <summary>Keys in source: whoever reads the repository has them. These were never real.</summary>
internal static class HardcodedKeys
{
    private const string KeyId = "AKIAQNOTAREALKEY2345";

    public static IAmazonS3 CreateClient() => new AmazonS3Client(KeyId, "ThisIsNotARealSecret/OnlyForTheSample+42");
}
