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
        user.AddToPolicy(new PolicyStatement(new PolicyStatementProps // IAM4001
        {
            Actions = ["*"], // IAM3001
            Resources = ["*"],
        }));
    }
}
