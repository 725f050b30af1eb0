// Sets up buckets: the operations of S3 whose actions have other names.
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Amazon.S3.Util;

class BucketAdmin(AmazonS3Client s3, ITransferUtility transfer)
{
    public async Task Create(string name)
    {
        await s3.PutBucketAsync(name); // s3:CreateBucket
        await s3.PutBucketAsync(new PutBucketRequest { BucketName = name, CannedACL = S3CannedACL.Private, ObjectLockEnabledForBucket = true }); // s3:CreateBucket s3:PutBucketAcl s3:PutBucketObjectLockConfiguration s3:PutBucketVersioning
        await s3.PutBucketEncryptionAsync(new PutBucketEncryptionRequest { BucketName = name }); // s3:PutEncryptionConfiguration
        await s3.PutLifecycleConfigurationAsync(new PutLifecycleConfigurationRequest { BucketName = name }); // s3:PutLifecycleConfiguration
        await s3.PutCORSConfigurationAsync(new PutCORSConfigurationRequest { BucketName = name }); // s3:PutBucketCORS
        await s3.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { BucketName = name }); // s3:PutBucketPublicAccessBlock
        await s3.PutBucketNotificationAsync(new PutBucketNotificationRequest { BucketName = name }); // s3:PutBucketNotification
        await s3.PutBucketReplicationAsync(new PutBucketReplicationRequest { BucketName = name, Configuration = new ReplicationConfiguration { Role = "arn:aws:iam::735291846012:role/replicate" } }); // s3:PutReplicationConfiguration iam:PassRole
        await s3.PutBucketPolicyAsync(name, "{}"); // s3:PutBucketPolicy
        await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = name }); // s3:PutBucketVersioning
        await s3.PutBucketAccelerateConfigurationAsync(new PutBucketAccelerateConfigurationRequest { BucketName = name }); // s3:PutAccelerateConfiguration
        await s3.PutBucketTaggingAsync(name, new List<Tag>()); // s3:PutBucketTagging
    }

    public async Task Inspect(string name)
    {
        await s3.ListBucketsAsync(); // s3:ListAllMyBuckets
        await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = name }); // s3:ListBucket
        await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = name }); // s3:GetEncryptionConfiguration
        await s3.GetLifecycleConfigurationAsync(name); // s3:GetLifecycleConfiguration
        await s3.GetCORSConfigurationAsync(name); // s3:GetBucketCORS
        await s3.GetBucketLocationAsync(name); // s3:GetBucketLocation
        await s3.GetACLAsync(name); // s3:GetBucketAcl
        await s3.GetACLAsync(new GetACLRequest { BucketName = name, Key = "readme" }); // s3:GetObjectAcl
        await s3.GetBucketReplicationAsync(new GetBucketReplicationRequest { BucketName = name }); // s3:GetReplicationConfiguration
        await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = name }); // s3:GetBucketPublicAccessBlock
        await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = name }); // s3:ListBucket
        await s3.ListVersionsAsync(name); // s3:ListBucketVersions
        await foreach (var page in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = name }).Responses) { } // s3:ListBucket
    }

    public async Task Remove(string name)
    {
        await s3.DeleteBucketTaggingAsync(name); // s3:PutBucketTagging
        await s3.DeleteCORSConfigurationAsync(name); // s3:PutBucketCORS
        await s3.DeleteLifecycleConfigurationAsync(name); // s3:PutLifecycleConfiguration
        await s3.DeleteBucketEncryptionAsync(new DeleteBucketEncryptionRequest { BucketName = name }); // s3:PutEncryptionConfiguration
        await s3.DeletePublicAccessBlockAsync(new DeletePublicAccessBlockRequest { BucketName = name }); // s3:PutBucketPublicAccessBlock
        await s3.DeleteBucketPolicyAsync(name); // s3:DeleteBucketPolicy
        await s3.DeleteBucketAsync(name); // s3:DeleteBucket
        await AmazonS3Util.DeleteS3BucketWithObjectsAsync(s3, name); // s3:ListBucketVersions s3:DeleteObject s3:DeleteObjectVersion s3:DeleteBucket
    }

    public async Task Transfer(string bucket)
    {
        await transfer.UploadAsync("local.zip", bucket, "remote.zip"); // s3:PutObject
        await transfer.DownloadAsync("local.zip", bucket, "remote.zip"); // s3:GetObject
        await transfer.DownloadDirectoryAsync(bucket, "folder", "local"); // s3:GetObject s3:ListBucket
        await new TransferUtility(s3).UploadAsync(new TransferUtilityUploadRequest { BucketName = bucket, Key = "k", CannedACL = S3CannedACL.PublicRead }); // s3:PutObject s3:PutObjectAcl
        await AmazonS3Util.DoesS3BucketExistV2Async(s3, bucket); // s3:GetBucketAcl
        s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = bucket, Key = "k" }); // s3:GetObject
        s3.GetPreSignedURL(new GetPreSignedUrlRequest { BucketName = bucket, Key = "k", Verb = HttpVerb.PUT }); // s3:PutObject
        await s3.GetPreSignedURLAsync(new GetPreSignedUrlRequest { BucketName = bucket, Key = "k", Verb = HttpVerb.DELETE }); // s3:DeleteObject
    }
}
