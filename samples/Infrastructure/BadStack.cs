using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Infrastructure;

/// <summary>What the analyzers find; the comments say which rule speaks on the line.</summary>
internal sealed class BadStack : Stack
{
    private const string Misspelt = "s3:GetObjekt";

    public BadStack(Construct scope, string id)
        : base(scope, id)
    {
        var role = new Role(this, "worker", new RoleProps
        {
            AssumedBy = new ServicePrincipal("lambda.amazonaws.com"),
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess")], // IAM4005
        });

        var statement = new PolicyStatement();
        statement.AddActions(Misspelt, "sqs:*"); // IAM2004 IAM3003
        statement.AddResources("arn:aws:sqs:eu-central-1:444455556666:jobs");
        role.AddToPolicy(statement); // IAM4003

        var user = new User(this, "deployer", new UserProps
        {
            ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaBasicExecutionRole")], // IAM4004 IAM4007
        });
        _ = new AccessKey(this, "deployer-key", new AccessKeyProps { User = user }); // IAM5009
        user.AddToPolicy(new PolicyStatement(new PolicyStatementProps // IAM4001
        {
            Actions = ["*"], // IAM3001
            Resources = ["*"],
        }));

        // Two policies that a fix makes managed ones.
        var readers = new Group(this, "readers");
        readers.AttachInlinePolicy(new Policy(this, "reading", new PolicyProps // IAM4002
        {
            Document = PolicyDocument.FromJson(new Dictionary<string, object>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::docs" }, // IAM2115
            }),
        }));
        _ = new Role(this, "writer", new RoleProps
        {
            AssumedBy = new AnyPrincipal(), // IAM1220
            InlinePolicies = new Dictionary<string, PolicyDocument>
            {
                ["write"] = new PolicyDocument(new PolicyDocumentProps { Statements = [statement] }), // IAM4003
            },
        });

        // A text, handed to a class that takes any object: it is judged by what it holds.
        _ = new CfnManagedPolicy(this, "sending", new CfnManagedPolicyProps
        {
            PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMesage", "Resource": "arn:aws:sqs:eu-central-1:444455556666:jobs" }] }""", // IAM2004
        });
    }
}
