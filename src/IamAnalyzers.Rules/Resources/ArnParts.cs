using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Resources;

/// <summary>The fields of a resource's ARN, with where each stands.</summary>
internal readonly struct ArnParts
{
    private readonly ResourceSyntax _resource;
    private readonly ArnFields _fields;

    private ArnParts(ResourceSyntax resource, ArnFields fields)
    {
        _resource = resource;
        _fields = fields;
    }

    public string Partition => Slice(ArnFields.Partition, _fields.Service - 1);

    public string Service => Slice(_fields.Service, _fields.Region - 1);

    public string Region => Slice(_fields.Region, _fields.Account - 1);

    public string Account => Slice(_fields.Account, _fields.Resource - 1);

    public string Resource => Slice(_fields.Resource, _resource.Pattern.Text.Length);

    public SourceSpan PartitionSpan => Span(ArnFields.Partition, _fields.Service - 1);

    public SourceSpan ServiceSpan => Span(_fields.Service, _fields.Region - 1);

    public SourceSpan RegionSpan => Span(_fields.Region, _fields.Account - 1);

    public SourceSpan AccountSpan => Span(_fields.Account, _fields.Resource - 1);

    public SourceSpan ResourceSpan => Span(_fields.Resource, _resource.Pattern.Text.Length);

    /// <summary>Takes an ARN apart; false for <c>*</c>, for what is no ARN, and where a template or variable stands in front of the resource.</summary>
    public static bool TryRead(ResourceSyntax resource, out ArnParts parts)
    {
        parts = default;
        var text = resource.Pattern.Text;
        if (!ArnFields.TrySplit(text.AsSpan(), out var fields) || text.AsSpan(0, fields.Resource).IndexOfAny(['$', '{', '<', '#', '%']) >= 0)
        {
            return false;
        }

        parts = new ArnParts(resource, fields);
        return true;
    }

    /// <summary>The ARN with other fields in the place of some.</summary>
    public string With(string? region = null, string? account = null, string? resource = null) =>
        $"arn:{Partition}:{Service}:{region ?? Region}:{account ?? Account}:{resource ?? Resource}";

    private string Slice(int start, int end) => _resource.Pattern.Text.Substring(start, end - start);

    // An empty field is shown by the colons around it.
    private SourceSpan Span(int start, int end) => end > start ? _resource.Node.SpanOf(start, end - start) : _resource.Node.SpanOf(start - 1, Math.Min(2, _resource.Pattern.Text.Length - start + 1));
}
