using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>
/// What the grants of the CDK write into a template: they are its recommended way, and the template is not where they could be
/// changed.
/// </summary>
internal static class CdkGrants
{
    /// <summary>The wildcards of the CDK's own grants on buckets and keys.</summary>
    private static readonly HashSet<string> Patterns = new(StringComparer.Ordinal)
    {
        "s3:Abort*",
        "s3:DeleteObject*",
        "s3:GetBucket*",
        "s3:GetObject*",
        "s3:List*",
        "s3:PutObject*",
        "kms:GenerateDataKey*",
        "kms:ReEncrypt*",
    };

    /// <summary>The constructs that hold them: the default policy of a role, and the policy of a custom resource that calls AWS.</summary>
    private static readonly string[] Constructs = ["DefaultPolicy", "CustomResourcePolicy"];

    /// <summary>Whether a policy is one that the CDK makes, where grants go.</summary>
    public static bool IsMadePolicy(TemplateResource resource) =>
        resource.Type == "AWS::IAM::Policy"
        && ((resource.Node.Find("Metadata")?.Value as JsonObject)?.Find("aws:cdk:path")?.Value is JsonString path
            ? Array.Exists(Constructs, name => path.Value.EndsWith("/" + name + "/Resource", StringComparison.Ordinal))
            : IsMadeName(resource.LogicalId) && resource["PolicyName"]?.Value is JsonString name && name.Value == resource.LogicalId);

    /// <summary>Whether a finding is about a wildcard that a grant has written.</summary>
    public static bool Wrote(TemplateResource resource, Finding finding, string text) =>
        finding.Rule.Id is RuleIds.ActionWildcardMutating or RuleIds.ActionWildcardReadOnly
        && IsMadePolicy(resource)
        && StringIn(text, finding) is { } action
        && Patterns.Contains(action);

    /// <summary>The whole string that a finding stands in, of which it may be a part.</summary>
    private static string? StringIn(string text, Finding finding)
    {
        var end = finding.Span.End;
        var start = end > 0 && end <= text.Length ? text.LastIndexOf('"', end - 1) + 1 : 0;
        return start > 0 && start <= finding.Span.Start ? text.Substring(start, end - start) : null;
    }

    /// <summary>A construct's name and the eight hexadecimal digits that the CDK puts behind.</summary>
    private static bool IsMadeName(string name) =>
        name.Length > 8
        && Array.Exists(Constructs, construct => name.Substring(0, name.Length - 8).EndsWith(construct, StringComparison.Ordinal))
        && name.Substring(name.Length - 8).All(static c => c is (>= '0' and <= '9') or (>= 'A' and <= 'F'));
}
