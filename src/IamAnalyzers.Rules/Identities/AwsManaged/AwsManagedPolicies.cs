using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Identities;

/// <summary>The policies that AWS manages, by what follows <c>:policy/</c> in their ARN.</summary>
internal static class AwsManagedPolicies
{
    private const string Resource = "IamAnalyzers.Rules.aws-managed-policies.txt";
    private const string ArnMiddle = ":iam::aws:policy/";

    private static readonly Lazy<Dictionary<string, bool>> Deprecated = new(Load);

    /// <summary>The month that the list was made in; what is newer is not in it.</summary>
    public const string AsOf = "August 2026";

    /// <summary>Whether there is such a policy.</summary>
    public static bool Exists(string name) => Deprecated.Value.ContainsKey(name);

    /// <summary>Whether AWS has deprecated it, so that it can no longer be attached.</summary>
    public static bool IsDeprecated(string name) => Deprecated.Value.TryGetValue(name, out var deprecated) && deprecated;

    /// <summary>The name in the ARN of a policy that AWS manages; null where the ARN is another one.</summary>
    public static string? NameIn(string arn)
    {
        var middle = arn.IndexOf(ArnMiddle, StringComparison.Ordinal);
        return middle > 0 && arn.StartsWith("arn:", StringComparison.Ordinal) ? arn.Substring(middle + ArnMiddle.Length) : null;
    }

    /// <summary>The name with the path that belongs to it, where it was left out; null where there is no such policy.</summary>
    public static string? WithPath(string name) =>
        Exists(name) ? name : Deprecated.Value.Keys.FirstOrDefault(known => known.EndsWith("/" + name, StringComparison.Ordinal));

    /// <summary>The name that was most likely meant, or null.</summary>
    public static string? Closest(string name)
    {
        // A path that was left out is the commonest mistake.
        foreach (var known in Deprecated.Value.Keys)
        {
            if (known.EndsWith("/" + name, StringComparison.Ordinal) || name.EndsWith("/" + known, StringComparison.Ordinal))
            {
                return known;
            }
        }

        var search = new ClosestSearch(name.AsSpan());
        string? closest = null;
        foreach (var known in Deprecated.Value.Keys)
        {
            if (search.IsCloser(known.AsSpan()))
            {
                closest = known;
            }
        }

        return closest;
    }

    private static Dictionary<string, bool> Load()
    {
        var all = new Dictionary<string, bool>(StringComparer.Ordinal);
        using var stream = typeof(AwsManagedPolicies).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var isDeprecated = line[0] == '-';
                all[isDeprecated ? line.Substring(1) : line] = isDeprecated;
            }
        }

        return all;
    }
}
