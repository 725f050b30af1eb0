using Amazon.CDK.AWS.IAM;
using Amazon.S3;
using Amazon.S3.Model;
using System.Collections.Generic;
using System.Threading.Tasks;

class Code(IAmazonS3 s3, string bucket)
{
    const string Policy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

    async Task Put(string key) => await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = $"a/{key}", ContentBody = "x" });

    PolicyStatement Statement() => new(new PolicyStatementProps { Effect = Effect.ALLOW, Actions = ["s3:*", "iam:PassRole"], Resources = new[] { "*" },
        Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceAccount"] = bucket } } });

    string Built() => System.Text.Json.JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { new { Effect = "Allow", Action = new[] { "s3:*" }, Resource = $"arn:aws:s3:::{bucket}/*" } } });
}
