using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Resources;

/// <summary>
/// The form that AWS documents for the ARNs of a type of resource, as patterns: what is filled in is a star.
/// </summary>
/// <remarks>AWS: the table "Resource types" of each service in the Service Authorization Reference.</remarks>
internal sealed class ArnFormat
{
    // Elsewhere a name may be a path.
    private const string BucketName = "${BucketName}";

    private ArnFormat(string template, ArnFields fields)
    {
        Template = template;
        Service = Field(template, fields.Service, fields.Region - 1);
        Region = Field(template, fields.Region, fields.Account - 1);
        Account = Field(template, fields.Account, fields.Resource - 1);
        ResourceTemplate = template.Substring(fields.Resource);
        Resource = StatementSets.VariablesAsStars(ResourceTemplate);
        var separator = Resource.IndexOfAny(['/', ':']);
        var word = separator < 0 ? Resource : Resource.Substring(0, separator);
        TypeWord = separator < 0 || word.IndexOf('*') >= 0 ? string.Empty : word;
        Separator = separator < 0 ? default : Resource[separator];
    }

    /// <summary>As documented: <c>arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}</c>.</summary>
    public string Template { get; }

    /// <summary>The service's field; a star where it is filled in.</summary>
    public string Service { get; }

    /// <summary>A star, a region, or empty where such ARNs have none.</summary>
    public string Region { get; }

    /// <summary>A star, an account, or empty where such ARNs have none.</summary>
    public string Account { get; }

    /// <summary>The resource part: <c>table/*</c>.</summary>
    public string Resource { get; }

    /// <summary>The resource part as documented: <c>table/${TableName}</c>.</summary>
    public string ResourceTemplate { get; }

    /// <summary>The word that says the type, <c>table</c>; empty where the resource part begins with a name.</summary>
    public string TypeWord { get; }

    /// <summary>What stands behind the type's word.</summary>
    public char Separator { get; }

    /// <summary>The service of each format in the text of a type, without reading the rest.</summary>
    public static IEnumerable<string> ServicesIn(string templates)
    {
        foreach (var template in templates.Split([", "], StringSplitOptions.None))
        {
            if (ArnFields.TrySplit(template.AsSpan(), out var fields))
            {
                yield return Field(template, fields.Service, fields.Region - 1);
            }
        }
    }

    /// <summary>The formats of a type: mostly one; the reference sets a comma between several, and some of its types have none.</summary>
    public static IEnumerable<ArnFormat> Of(ResourceTypeEntry type)
    {
        foreach (var template in type.ArnTemplate.Split([", "], StringSplitOptions.None))
        {
            if (ArnFields.TrySplit(template.AsSpan(), out var fields))
            {
                yield return new ArnFormat(template, fields);
            }
        }
    }

    /// <summary>Whether ARNs with this service can have the format; a recovery point's ARN is of whatever service it was made for.</summary>
    public bool IsOf(string service) => Service == service || Service == "*";

    /// <summary>The resource part of an ARN in a policy as a pattern: variables and unknown text may stand for anything.</summary>
    public static string PatternOf(string resource) => StatementSets.VariablesAsStars(resource).Replace(UnknownText.Text, "*");

    /// <summary>Whether some resource of this format matches a resource part, as <see cref="PatternOf"/> gives it.</summary>
    public bool IsMetBy(string pattern) =>
        !(ResourceTemplate == BucketName && pattern.IndexOf('/') >= 0) && PatternSets.Overlap(Resource, pattern, ignoreCase: false);

    /// <summary>Whether an ARN in a policy stands for all resources of this format, in whatever partition, region and account.</summary>
    public bool IsCoveredBy(string service, string region, string account, string resource) =>
        IsOf(service)
        && PatternSets.Covers(region, Region, ignoreCase: false)
        && PatternSets.Covers(account, Account, ignoreCase: false)
        && PatternSets.Covers(resource, Resource, ignoreCase: false);

    private static string Field(string template, int start, int end) => StatementSets.VariablesAsStars(template.Substring(start, end - start));
}
