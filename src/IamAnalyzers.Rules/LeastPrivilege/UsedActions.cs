using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>The actions that a program uses, and of which services that is not known.</summary>
internal sealed class UsedActions
{
    /// <summary>
    /// What the platform does in the program's name: the execution roles that AWS publishes for Lambda, ECS and X-Ray have these,
    /// and no code calls them.
    /// </summary>
    private static readonly string[] Platform =
    [
        "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:DescribeLogGroups",
        "xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries",
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses",
        "ec2:UnassignPrivateIpAddresses", "ec2:DescribeSubnets",
        "ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage",
        "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
    ];

    /// <summary>What event source mappings of Lambda do in the function's name.</summary>
    private static readonly string[] EventSources =
    [
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ChangeMessageVisibility",
        "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams", "dynamodb:ListShards",
        "kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards",
        "kinesis:ListStreams", "kinesis:SubscribeToShard", "kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers",
    ];

    // Keys are used by other services in the caller's name, secrets and parameters by ECS and extensions.
    private static readonly string[] UsedForOthers = ["kms", "secretsmanager"];

    private readonly SortedSet<string> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unknown = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Notes that the program uses an action, or may.</summary>
    public void Add(string action)
    {
        if (_actions.Add(action) && AwsCatalog.Default.TryGetAction(action.AsSpan(), out var entry))
        {
            foreach (var dependent in entry.DependentActions)
            {
                _actions.Add(dependent);
            }
        }
    }

    /// <summary>Notes that nobody knows what the program uses of a service.</summary>
    public void AddUnknown(string prefix) => _unknown.Add(prefix);

    /// <summary>Whether a grant of an action string may be used by something that is not seen here.</summary>
    public bool MayBeUsedUnseen(ActionPattern pattern) => pattern.IsAny
        ? _unknown.Count > 0
        : _unknown.Contains(pattern.Service)
            || UsedForOthers.Contains(pattern.Service, StringComparer.OrdinalIgnoreCase)
            || Platform.Any(pattern.IsMatch)
            || (!pattern.HasWildcard && EventSources.Any(pattern.IsMatch));

    /// <summary>The used actions that an action string allows, in the order of names.</summary>
    public ImmutableArray<string> UsedOf(ActionPattern pattern) => _actions.Where(pattern.IsMatch).ToImmutableArray();
}
