// Keeps documents in S3: object by object, with versions, tags and legal holds.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;

class Archive
{
    private const string Bucket = "acme-archive";
    private readonly IAmazonS3 _s3;

    public Archive(IAmazonS3 s3) => _s3 = s3;

    public async Task Save(string key, Stream content)
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, InputStream = content }); // s3:PutObject
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = key, CannedACL = S3CannedACL.Private }); // s3:PutObject s3:PutObjectAcl
        await _s3.PutObjectAsync(new() { BucketName = Bucket, Key = key, TagSet = [new Tag { Key = "team", Value = "blue" }] }); // s3:PutObject s3:PutObjectTagging
        await _s3.PutObjectAsync(new() { BucketName = Bucket, Key = key, ObjectLockMode = ObjectLockMode.Governance, ObjectLockRetainUntilDate = DateTime.MaxValue }); // s3:PutObject s3:PutObjectRetention
        await _s3.PutObjectAsync(new() { BucketName = Bucket, Key = key, ObjectLockLegalHoldStatus = ObjectLockLegalHoldStatus.On }); // s3:PutObject s3:PutObjectLegalHold
    }

    public async Task Read(string key, string version)
    {
        using var plain = await _s3.GetObjectAsync(Bucket, key); // s3:GetObject
        using var old = await _s3.GetObjectAsync(Bucket, key, version); // s3:GetObjectVersion
        using var request = await _s3.GetObjectAsync(new GetObjectRequest { BucketName = Bucket, Key = key, VersionId = version }); // s3:GetObjectVersion
        var head = await _s3.GetObjectMetadataAsync(Bucket, key); // s3:GetObject
        var attributes = await _s3.GetObjectAttributesAsync(new GetObjectAttributesRequest { BucketName = Bucket, Key = key }); // s3:GetObject s3:GetObjectAttributes
        var tags = await _s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = Bucket, Key = key }); // s3:GetObjectTagging
        var oldTags = await _s3.GetObjectTaggingAsync(new GetObjectTaggingRequest { BucketName = Bucket, Key = key, VersionId = version }); // s3:GetObjectVersionTagging
        var acl = await _s3.GetObjectAclAsync(new GetObjectAclRequest { BucketName = Bucket, Key = key }); // s3:GetObjectAcl
        var hold = await _s3.GetObjectLegalHoldAsync(new GetObjectLegalHoldRequest { BucketName = Bucket, Key = key }); // s3:GetObjectLegalHold
        var retention = await _s3.GetObjectRetentionAsync(new GetObjectRetentionRequest { BucketName = Bucket, Key = key }); // s3:GetObjectRetention
    }

    public async Task Change(string key, string version)
    {
        await _s3.CopyObjectAsync(Bucket, key, "acme-copies", key); // s3:GetObject s3:PutObject
        await _s3.CopyObjectAsync(Bucket, key, version, "acme-copies", key); // s3:GetObjectVersion s3:PutObject
        await _s3.DeleteObjectAsync(Bucket, key); // s3:DeleteObject
        await _s3.DeleteObjectAsync(Bucket, key, version); // s3:DeleteObject s3:DeleteObjectVersion
        await _s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = Bucket, Key = key, BypassGovernanceRetention = true }); // s3:DeleteObject s3:BypassGovernanceRetention
        await _s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = [new KeyVersion { Key = key }] }); // s3:DeleteObject
        await _s3.DeleteObjectsAsync(new DeleteObjectsRequest { BucketName = Bucket, Objects = [new KeyVersion { Key = key, VersionId = version }] }); // s3:DeleteObject s3:DeleteObjectVersion
        await _s3.PutObjectTaggingAsync(new PutObjectTaggingRequest { BucketName = Bucket, Key = key }); // s3:PutObjectTagging
        await _s3.DeleteObjectTaggingAsync(new DeleteObjectTaggingRequest { BucketName = Bucket, Key = key }); // s3:DeleteObjectTagging
        await _s3.PutObjectRetentionAsync(new PutObjectRetentionRequest { BucketName = Bucket, Key = key }); // s3:PutObjectRetention
        await _s3.PutObjectLegalHoldAsync(new PutObjectLegalHoldRequest { BucketName = Bucket, Key = key }); // s3:PutObjectLegalHold
        await _s3.PutObjectAclAsync(new PutObjectAclRequest { BucketName = Bucket, Key = key }); // s3:PutObjectAcl
        await _s3.RestoreObjectAsync(Bucket, key, 3); // s3:RestoreObject
    }

    public async Task Big(string key, Stream part)
    {
        var upload = await _s3.InitiateMultipartUploadAsync(Bucket, key); // s3:PutObject
        await _s3.UploadPartAsync(new UploadPartRequest { BucketName = Bucket, Key = key, UploadId = upload.UploadId, InputStream = part }); // s3:PutObject
        await _s3.CopyPartAsync(new CopyPartRequest { SourceBucket = Bucket, SourceKey = "a", DestinationBucket = Bucket, DestinationKey = key }); // s3:GetObject s3:PutObject
        await _s3.ListPartsAsync(Bucket, key, upload.UploadId); // s3:ListMultipartUploadParts
        await _s3.ListMultipartUploadsAsync(Bucket); // s3:ListBucketMultipartUploads
        await _s3.AbortMultipartUploadAsync(Bucket, key, upload.UploadId); // s3:AbortMultipartUpload
        await _s3.CompleteMultipartUploadAsync(new CompleteMultipartUploadRequest { BucketName = Bucket, Key = key }); // s3:PutObject
    }
}
