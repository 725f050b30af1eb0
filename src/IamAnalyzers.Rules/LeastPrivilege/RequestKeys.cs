using IamAnalyzers.Rules.Operations;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>The value of a condition key in a call.</summary>
/// <param name="Text">The value; null where the call surely has none.</param>
/// <param name="Source">Where it comes from, for messages: the request's member.</param>
internal readonly record struct RequestKeyValue(string? Text, string Source);

/// <summary>Condition keys whose values the request says. What the request does not surely say has no value here.</summary>
internal static class RequestKeys
{
    // Key, actions it is sent with, member, and the values under which the SDK's names go out.
    private static readonly (string Key, string Actions, string Member, (string Name, string Value)[] Values)[] Keys =
    [
        ("s3:x-amz-server-side-encryption", "s3:PutObject", "ServerSideEncryptionMethod", [("AES256", "AES256"), ("AWSKMS", "aws:kms"), ("AWSKMSDSSE", "aws:kms:dsse")]),
        ("s3:x-amz-acl", "s3:PutObject", "CannedACL",
            [("Private", "private"), ("PublicRead", "public-read"), ("PublicReadWrite", "public-read-write"), ("AuthenticatedRead", "authenticated-read"),
                ("AWSExecRead", "aws-exec-read"), ("BucketOwnerRead", "bucket-owner-read"), ("BucketOwnerFullControl", "bucket-owner-full-control"), ("LogDeliveryWrite", "log-delivery-write")]),
        ("s3:x-amz-storage-class", "s3:PutObject", "StorageClass",
            [("Standard", "STANDARD"), ("StandardInfrequentAccess", "STANDARD_IA"), ("OneZoneInfrequentAccess", "ONEZONE_IA"), ("IntelligentTiering", "INTELLIGENT_TIERING"),
                ("Glacier", "GLACIER"), ("DeepArchive", "DEEP_ARCHIVE"), ("GlacierInstantRetrieval", "GLACIER_IR"), ("ReducedRedundancy", "REDUCED_REDUNDANCY")]),
        ("s3:prefix", "s3:ListBucket", "Prefix", []),
        ("s3:prefix", "s3:ListBucketVersions", "Prefix", []),
        ("s3:delimiter", "s3:ListBucket", "Delimiter", []),
        ("s3:VersionId", "s3:GetObjectVersion", "VersionId", []),
        ("sns:Protocol", "sns:Subscribe", "Protocol", []),
        ("sns:Endpoint", "sns:Subscribe", "Endpoint", []),
        ("sts:ExternalId", "sts:AssumeRole", "ExternalId", []),
        ("sts:RoleSessionName", "sts:AssumeRole", "RoleSessionName", []),
    ];

    private static readonly (string Service, string Principal)[] PassedTo =
    [
        ("Amazon.Lambda", "lambda.amazonaws.com"),
        ("Amazon.ECS", "ecs-tasks.amazonaws.com"),
        ("Amazon.EC2", "ec2.amazonaws.com"),
        ("Amazon.StepFunctions", "states.amazonaws.com"),
        ("Amazon.Scheduler", "scheduler.amazonaws.com"),
        ("Amazon.Glue", "glue.amazonaws.com"),
        ("Amazon.CloudFormation", "cloudformation.amazonaws.com"),
        ("Amazon.SageMaker", "sagemaker.amazonaws.com"),
    ];

    /// <summary>The value of a key; null where the call does not surely say it.</summary>
    public static RequestKeyValue? Read(string key, GrantRequest request, string service, RequestFacts facts)
    {
        if (Is(key, "aws:RequestedRegion"))
        {
            return RegionOf(request.Resource) is { } region ? new RequestKeyValue(region, "the region") : null;
        }

        if (Is(key, "iam:PassedToService") && request.Action == PassRoleNeededRule.Action)
        {
            var principal = PassedTo.FirstOrDefault(p => p.Service == service).Principal;
            return principal is null ? null : new RequestKeyValue(principal, "the service");
        }

        foreach (var known in Keys)
        {
            if (Is(key, known.Key) && request.Action == known.Actions)
            {
                return ReadMember(known.Member, known.Values, facts);
            }
        }

        return null;
    }

    private static RequestKeyValue? ReadMember(string member, (string Name, string Value)[] names, RequestFacts facts)
    {
        if (facts.StateOf(member) == MemberState.Unset)
        {
            return new RequestKeyValue(null, member);
        }

        if (facts.ValuesOf(member) is not { Length: 1 } values || !values[0].IsKnown || values[0].State != MemberState.Set)
        {
            return null;
        }

        var text = values[0].Text!;
        return names.Length == 0 ? new RequestKeyValue(text, member)
            : names.FirstOrDefault(n => n.Name == text).Value is { } sent ? new RequestKeyValue(sent, member)
            : null;
    }

    private static string? RegionOf(string? resource)
    {
        var fields = resource?.Split([':'], 6);
        return fields is { Length: 6 } && fields[3].Length > 0 && fields[3].IndexOf('*') < 0 ? fields[3] : null;
    }

    private static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
}
