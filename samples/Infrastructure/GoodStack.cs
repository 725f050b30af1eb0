using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.S3;
using Constructs;

namespace Infrastructure;

/// <summary>How it is meant: nothing here is reported.</summary>
internal sealed class GoodStack : Stack
{
    public GoodStack(Construct scope, string id)
        : base(scope, id)
    {
        var bucket = new Bucket(this, "documents", new BucketProps { EnforceSSL = true });
        var reader = new Role(this, "reader", new RoleProps { AssumedBy = new ServicePrincipal("lambda.amazonaws.com") });
        bucket.GrantRead(reader);

        _ = new ManagedPolicy(this, "writing", new ManagedPolicyProps
        {
            Statements =
            [
                new PolicyStatement(new PolicyStatementProps
                {
                    Sid = "Write",
                    Actions = ["s3:PutObject"],
                    Resources = [bucket.ArnForObjects("incoming/*")],
                }),
            ],
            Roles = [reader],
        });

        // Trust with a condition, and policies of groups instead of users.
        _ = new Role(this, "partner", new RoleProps
        {
            AssumedBy = new AccountPrincipal("444455556666").WithConditions(new Dictionary<string, object>
            {
                ["StringEquals"] = new Dictionary<string, object> { ["sts:ExternalId"] = "a9c2e1" },
            }),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AmazonS3ReadOnlyAccess")],
        });
        var operators = new Group(this, "operators", new GroupProps { GroupName = "operators" });
        _ = new ManagedPolicy(this, "operating", new ManagedPolicyProps
        {
            Document = PolicyDocument.FromJson(new Dictionary<string, object>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = bucket.ArnForObjects("*") },
            }),
            Groups = [operators],
        });
    }
}
