using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Principals;

/// <summary>The forms in which principals are written.</summary>
internal static class PrincipalForms
{
    private static readonly string[] UniqueIdPrefixes = ["AIDA", "AROA", "AGPA", "AIPA", "ANPA", "ASIA", "AKIA"];

    /// <summary>Twelve digits.</summary>
    public static bool IsAccountId(string value) => value.Length == 12 && value.All(static c => c is >= '0' and <= '9');

    /// <summary>An ARN of IAM or STS, of which at least the six fields are there.</summary>
    public static bool IsIamArn(string value) =>
        ArnFields.TrySplit(value.AsSpan(), out var fields)
        && fields.Resource < value.Length
        && Field(value, fields.Service, fields.Region) is "iam" or "sts";

    /// <summary>A domain of AWS or of Amazon, such as <c>lambda.amazonaws.com</c>.</summary>
    public static bool IsServiceName(string value) =>
        value.IndexOf(':') < 0
        && (value.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            || value.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal)
            || value.EndsWith(".amazon.com", StringComparison.Ordinal));

    /// <summary>The id that IAM gives a user, role or group, and that a policy shows once that was deleted.</summary>
    public static bool IsUniqueId(string value) =>
        value.Length is >= 16 and <= 128
        && UniqueIdPrefixes.Any(p => value.StartsWith(p, StringComparison.Ordinal))
        && value.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));

    /// <summary>Whether a template or a person is to fill something in.</summary>
    public static bool IsPlaceholder(string value) => value.IndexOfAny(['{', '<', '$', '#', '%']) >= 0;

    private static string Field(string value, int start, int next) => value.Substring(start, next - start - 1);
}
