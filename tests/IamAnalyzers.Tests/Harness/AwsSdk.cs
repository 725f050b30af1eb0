using System.Collections.Immutable;
using Amazon.Runtime;
using Amazon.S3;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

/// <summary>Packages of the AWS SDK, as references of what tests compile: Core, DynamoDB, EC2, KMS, S3, SQS and STS.</summary>
internal static class AwsSdk
{
    public static ImmutableArray<MetadataReference> References { get; } = ReferencedAssemblies.Of("AwsSdkAssemblies")
        .Add(MetadataReference.CreateFromFile(typeof(AmazonServiceClient).Assembly.Location))
        .Add(MetadataReference.CreateFromFile(typeof(AmazonS3Client).Assembly.Location));
}
