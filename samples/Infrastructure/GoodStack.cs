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
    }
}
