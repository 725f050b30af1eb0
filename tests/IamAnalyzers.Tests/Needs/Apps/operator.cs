// Deploys stacks and roles, in the many ways in which C# can call: method groups, generics, locals, extensions, conditional calls.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.SQS;
using Amazon.SQS.Model;

static class S3Extensions
{
    public static Task<GetObjectResponse> ReadAsync(this IAmazonS3 s3, string key) => s3.GetObjectAsync(new GetObjectRequest { BucketName = "acme", Key = key }); // s3:GetObject
}

class Operator<TClient>(TClient s3, Func<IAmazonSQS> queues, IAmazonCloudFormation stacks, IAmazonIdentityManagementService iam)
    where TClient : IAmazonS3
{
    public async Task Stacks()
    {
        var request = new CreateStackRequest { StackName = "app" };
        request.RoleARN = "arn:aws:iam::735291846012:role/deploy";
        await stacks.CreateStackAsync(request); // cloudformation:CreateStack iam:PassRole
        await stacks.UpdateStackAsync(new UpdateStackRequest { StackName = "app" }); // cloudformation:UpdateStack
        await stacks.DeleteStackAsync(new DeleteStackRequest { StackName = "app" }); // cloudformation:DeleteStack
        await stacks.DescribeStacksAsync(new DescribeStacksRequest { StackName = "app" }); // cloudformation:DescribeStacks
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "app", Tags = new List<Amazon.IdentityManagement.Model.Tag> { new() { Key = "a" } } }); // iam:CreateRole iam:TagRole
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "app" }); // iam:AttachRolePolicy
        await iam.GetRoleAsync(new GetRoleRequest { RoleName = "app" }); // iam:GetRole
        await iam.AddRoleToInstanceProfileAsync(new AddRoleToInstanceProfileRequest { RoleName = "app", InstanceProfileName = "app" }); // iam:AddRoleToInstanceProfile iam:PassRole
    }

    public async Task Ways(string[] keys, GetObjectRequest made)
    {
        await s3.ReadAsync("k");
        await s3.GetObjectAsync(made); // s3:GetObject
        Func<SendMessageRequest, CancellationToken, Task<SendMessageResponse>> send = queues().SendMessageAsync; // sqs:SendMessage
        var all = await Task.WhenAll(keys.Select(key => s3.GetObjectTaggingAsync(new() { BucketName = "acme", Key = key }))); // s3:GetObjectTagging
        IAmazonSQS? queue = queues();
        _ = queue?.ReceiveMessageAsync("https://sqs.eu-west-1.amazonaws.com/735291846012/work"); // sqs:ReceiveMessage
        await Send(new DeleteMessageRequest());

        async Task Send(DeleteMessageRequest message) => await queues().DeleteMessageAsync(message); // sqs:DeleteMessage
    }

    public async Task Later(bool old)
    {
        var request = new GetObjectRequest { BucketName = "acme", Key = "k" };
        if (old)
        {
            request.VersionId = "1";
        }

        await s3.GetObjectAsync(request); // s3:GetObject s3:GetObjectVersion
    }
}
