using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Principals;

/// <summary>The domains under which AWS services appear as principals.</summary>
internal static class ServicePrincipals
{
    private static readonly string[] Suffixes =
    [
        ".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".amazon.com", ".aws.internal", ".aws.amazon.com",
        ".c2s.ic.gov", ".sc2s.sgov.gov", ".csp.hci.ic.gov", ".adc-e.uk", ".cloud.adc-e.uk",
    ];

    // Principals that are named otherwise than the prefix of the service's actions.
    private static readonly string[] Others =
    [
        "alexa-appkit", "application-autoscaling", "appmesh-preview", "assets.marketplace", "automation", "billingconsole", "cassandra.application-autoscaling",
        "channels.lex", "cloudwatch-crossaccount", "codestar-notifications", "config-conforms", "config-multiaccountsetup", "costalerts",
        "credentials.iot", "custom-resource.application-autoscaling", "delivery.logs", "devops-guru", "diode", "directoryservice",
        "dynamodb.application-autoscaling", "ec2fleet", "ec2scheduled", "ecs.application-autoscaling", "ecs-tasks", "edgelambda", "eks-fargate",
        "eks-fargate-pods", "eks-nodegroup", "elasticfilesystem", "events", "export.rds", "fms", "guardduty", "health", "hooks.cloudformation",
        "inspector2", "iotevents", "jellyfish", "kinesisanalytics", "lex", "lexv2", "logdelivery.elasticloadbalancing", "logger.cloudfront",
        "logging.s3", "malware-protection-plan.guardduty", "malware-protection.guardduty", "management.chatbot", "mediastore", "member.org.stacksets.cloudformation",
        "monitoring", "monitoring.rds", "ops.apigateway", "opsworks", "opsworks-cm", "pods.eks", "rds", "redshift-serverless", "replicator.lambda", "reports.codebuild",
        "resources.cloudformation", "s3-backup.backup", "schedule.scheduler", "securitylake", "servicecatalog-appregistry", "snow-device-management",
        "spot", "spotfleet", "ssm-incidents", "stacksets.cloudformation", "storage-lens.s3", "streams.metrics.cloudwatch", "support", "tagpolicies.tag",
        "transitgateway", "transitgatewayvpc", "vmie", "vpc-flow-logs", "workmail", "worklink",
    ];

    // Services that act for other customers' resources, and say for which in aws:SourceArn and aws:SourceAccount.
    private static readonly HashSet<string> Deputies = new(StringComparer.OrdinalIgnoreCase)
    {
        "sns", "s3", "events", "cloudtrail", "config", "delivery.logs", "ses", "budgets", "costalerts", "codestar-notifications", "cloudwatch",
        "cloudwatch.alarms", "lambda.alarms.cloudwatch", "cloudfront", "iot", "apigateway", "backup", "scheduler", "logging.s3", "inspector2",
    };

    /// <summary>Whether a value has the form of a service's domain.</summary>
    public static bool IsWellFormed(string value) =>
        Suffixes.Any(s => value.Length > s.Length && value.EndsWith(s, StringComparison.Ordinal))
        && value.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');

    /// <summary>Whether the service is one that others could make act for them.</summary>
    public static bool IsDeputy(string value) => Deputies.Contains(NameOf(value));

    /// <summary>The domain that was probably meant; null where the value is known or nothing is near.</summary>
    public static string? Suggest(string value, AwsCatalog catalog)
    {
        var name = NameOf(value);
        if (Others.Contains(name) || Deputies.Contains(name) || catalog.TryGetService(name.AsSpan(), out _))
        {
            return null;
        }

        // A region may stand in front of the suffix; of names with several labels only the list above tells.
        if (name.IndexOf('.') >= 0)
        {
            return null;
        }

        var closest = ClosestSearch.Closest(name.AsSpan(), Others.Concat(Deputies)) ?? Suggestions.ClosestService(catalog, name.AsSpan());
        return closest is null ? null : closest + value.Substring(name.Length);
    }

    /// <summary>The suggestion for a value that is only the name of a service.</summary>
    public static string? Complete(string value, AwsCatalog catalog) =>
        Others.Contains(value) || Deputies.Contains(value) || catalog.TryGetService(value.AsSpan(), out _) ? value + ".amazonaws.com" : null;

    private static string NameOf(string value)
    {
        var suffix = Suffixes.FirstOrDefault(s => value.EndsWith(s, StringComparison.Ordinal));
        return suffix is null ? value : value.Substring(0, value.Length - suffix.Length);
    }
}
