using Amazon.S3;
using Amazon.S3.Model;

namespace Insecure;

/// <summary>Code that does not fit the policy that it runs under, Execution/reports.iam.json.</summary>
public sealed class Reports(IAmazonS3 s3)
{
    private const string Bucket = "acme-reports";

    public async Task UseAsync(string name)
    {
        await s3.GetObjectAsync(Bucket, name);

        // No statement allows it.
        await s3.DeleteObjectAsync(Bucket, name);

        // The bucket had this name last year.
        await s3.GetObjectAsync("acme-reports-2025", name);

        // Allowed with encryption only.
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = name });

        // S3 copies in the name of a role, which has to be passed.
        await s3.PutBucketReplicationAsync(new PutBucketReplicationRequest
        {
            BucketName = Bucket,
            Configuration = new ReplicationConfiguration { Role = "arn:aws:iam::444455556666:role/replicate" },
        });
    }
}
