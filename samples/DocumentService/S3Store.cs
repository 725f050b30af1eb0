using Amazon.S3;
using Amazon.S3.Model;

namespace DocumentService;

/// <summary>
/// Keeps the documents in S3. What it calls is held against Execution/document-service.iam.json when the project is built: take
/// an action out there, and the compiler points at the call that needs it.
/// </summary>
internal sealed class S3Store(IAmazonS3 s3) : IStore
{
    public const string Bucket = "documents";

    public async Task<string?> FindAsync(string team, string name)
    {
        try
        {
            using var document = await s3.GetObjectAsync(Bucket, $"{team}/{name}");
            using var reader = new StreamReader(document.ResponseStream);
            return await reader.ReadToEndAsync();
        }
        catch (NoSuchKeyException)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<string>> ListAsync(string team)
    {
        var names = new List<string>();
        await foreach (var document in s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = Bucket, Prefix = team + "/" }).S3Objects)
        {
            names.Add(document.Key[(team.Length + 1)..]);
        }

        return names;
    }

    public Task PutAsync(string team, string name, string text) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = $"{team}/{name}", ContentBody = text });

    public async Task<bool> DeleteAsync(string team, string name)
    {
        if (await FindAsync(team, name) is null)
        {
            return false;
        }

        await s3.DeleteObjectAsync(Bucket, $"{team}/{name}");
        return true;
    }
}
