using System.Globalization;
using System.Text;

namespace IamAnalyzers.Rules.Tests.Identities;

/// <summary>An account of any size, always the same: roles with two managed policies and an inline one, users in groups.</summary>
internal static class LargeAccount
{
    private const string Account = "111111111111";

    private static readonly string[] Services = ["s3", "sqs", "sns", "dynamodb", "lambda", "ec2", "logs", "kms", "secretsmanager", "ssm"];
    private static readonly string[] Actions = ["GetObject", "SendMessage", "Publish", "GetItem", "InvokeFunction", "DescribeInstances", "PutLogEvents", "Decrypt", "GetSecretValue", "GetParameter"];

    /// <summary>The export as <c>aws iam get-account-authorization-details</c> writes it.</summary>
    public static string Write(int roles, int policies)
    {
        var text = new StringBuilder("{\n  \"UserDetailList\": [");
        var users = roles / 10;
        for (var i = 0; i < users; i++)
        {
            Append(text, i, $$"""{ "Path": "/", "UserName": "user-{{i}}", "UserId": "AIDA{{i}}", "Arn": "arn:aws:iam::{{Account}}:user/user-{{i}}", "CreateDate": "2025-01-01T00:00:00+00:00", "GroupList": [ "group-{{i % 20}}" ], "AttachedManagedPolicies": [], "Tags": [ { "Key": "team", "Value": "t{{i % 7}}" } ] }""");
        }

        text.Append("\n  ],\n  \"GroupDetailList\": [");
        for (var i = 0; i < 20; i++)
        {
            Append(text, i, $$"""{ "Path": "/", "GroupName": "group-{{i}}", "GroupId": "AGPA{{i}}", "Arn": "arn:aws:iam::{{Account}}:group/group-{{i}}", "CreateDate": "2025-01-01T00:00:00+00:00", "GroupPolicyList": [], "AttachedManagedPolicies": [ {{Attached(i % policies)}} ] }""");
        }

        text.Append("\n  ],\n  \"RoleDetailList\": [");
        for (var i = 0; i < roles; i++)
        {
            // Every fourth role delegates to the account, every fourth names the role before it, the others belong to services.
            var trusted = (i % 4) switch
            {
                0 => $"\"AWS\": \"arn:aws:iam::{Account}:root\"",
                1 => $"\"AWS\": \"arn:aws:iam::{Account}:role/role-{i - 1}\"",
                _ => "\"Service\": \"lambda.amazonaws.com\"",
            };
            var inline = i % 50 == 0
                ? $"\"Action\": \"sts:AssumeRole\", \"Resource\": \"arn:aws:iam::{Account}:role/role-{i + 4}\""
                : $"\"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::bucket-{i}/*\"";
            Append(text, i, $$"""{ "Path": "/", "RoleName": "role-{{i}}", "RoleId": "AROA{{i}}", "Arn": "arn:aws:iam::{{Account}}:role/role-{{i}}", "CreateDate": "2025-01-01T00:00:00+00:00", "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { {{trusted}} }, "Action": "sts:AssumeRole" } ] }, "InstanceProfileList": [], "RolePolicyList": [ { "PolicyName": "own", "PolicyDocument": { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", {{inline}} } ] } } ], "AttachedManagedPolicies": [ {{Attached(i % policies)}}, {{Attached((i * 7 + 3) % policies)}} ], "Tags": [], "RoleLastUsed": { "LastUsedDate": "2025-05-30T00:00:00+00:00", "Region": "eu-west-1" } }""");
        }

        text.Append("\n  ],\n  \"Policies\": [");
        for (var i = 0; i < policies; i++)
        {
            var statements = string.Join(", ", Enumerable.Range(0, 4).Select(s =>
            {
                var n = (i + s) % Services.Length;
                return $$"""{ "Sid": "S{{s}}", "Effect": "Allow", "Action": [ "{{Services[n]}}:{{Actions[n]}}" ], "Resource": "arn:aws:{{Services[n]}}:eu-west-1:{{Account}}:thing-{{i}}/*", "Condition": { "StringEquals": { "aws:PrincipalTag/team": "t{{i % 7}}" } } }""";
            }));
            Append(text, i, $$"""{ "PolicyName": "policy-{{i}}", "PolicyId": "ANPA{{i}}", "Arn": "arn:aws:iam::{{Account}}:policy/policy-{{i}}", "Path": "/", "DefaultVersionId": "v1", "AttachmentCount": 1, "IsAttachable": true, "CreateDate": "2025-01-01T00:00:00+00:00", "UpdateDate": "2025-01-01T00:00:00+00:00", "PolicyVersionList": [ { "VersionId": "v1", "IsDefaultVersion": true, "CreateDate": "2025-01-01T00:00:00+00:00", "Document": { "Version": "2012-10-17", "Statement": [ {{statements}} ] } } ] }""");
        }

        return text.Append("\n  ],\n  \"IsTruncated\": false\n}\n").ToString();
    }

    private static string Attached(int policy) => string.Create(
        CultureInfo.InvariantCulture, $"{{ \"PolicyName\": \"policy-{policy}\", \"PolicyArn\": \"arn:aws:iam::{Account}:policy/policy-{policy}\" }}");

    private static void Append(StringBuilder text, int index, string item) => text.Append(index == 0 ? "\n    " : ",\n    ").Append(item);
}
