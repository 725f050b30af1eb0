using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Actions;

/// <summary>To the resource of which service a resource policy belongs, as far as its content tells.</summary>
internal static class ResourcePolicies
{
    // The policies of these are asked for actions of their own service on one resource only.
    private static readonly string[] Known = ["s3", "sqs", "sns", "kms", "secretsmanager"];

    /// <summary>The one service of the document's ARNs; null where there are several, none, or one whose policies hold others as well.</summary>
    public static string? ServiceOfResources(PolicyCheck check) => Single(
        check.Statements.SelectMany(static s => s.Resources).Select(static r => ServiceOf(r.Pattern.Text)).Where(static s => s is not null));

    /// <summary>The one service of the document's actions, likewise.</summary>
    public static string? ServiceOfActions(PolicyCheck check) => Single(
        check.Statements.SelectMany(static s => s.Actions).Select(static a => a.Pattern.IsAny ? null : a.Pattern.Service.ToLowerInvariant()));

    /// <summary>The service of an ARN, or null.</summary>
    public static string? ServiceOf(string arn) => ArnFields.TrySplit(arn.AsSpan(), out var fields)
        ? arn.Substring(fields.Service, fields.Region - fields.Service - 1)
        : null;

    private static string? Single(IEnumerable<string?> services) =>
        services.Distinct().Take(2).ToList() is [{ } service] && Known.Contains(service) ? service : null;
}
