using System.Diagnostics.CodeAnalysis;

namespace IamAnalyzers.Policies;

/// <summary>
/// An Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>. Region and account may be empty; the
/// resource is everything behind the fifth colon and may hold colons and slashes.
/// </summary>
/// <remarks>AWS: "Identify AWS resources with Amazon Resource Names (ARNs)" in the IAM User Guide.</remarks>
public readonly struct Arn : IEquatable<Arn>
{
    private const int PartitionStart = 4;

    private readonly string? _text;
    private readonly int _service;
    private readonly int _region;
    private readonly int _account;
    private readonly int _resource;

    private Arn(string text, int service, int region, int account, int resource)
    {
        _text = text;
        _service = service;
        _region = region;
        _account = account;
        _resource = resource;
    }

    /// <summary>Puts an ARN together.</summary>
    /// <param name="partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, …</param>
    /// <param name="service">The service's namespace, such as <c>s3</c>.</param>
    /// <param name="region">The region, or empty.</param>
    /// <param name="account">The account's id, or empty.</param>
    /// <param name="resource">The rest; not empty.</param>
    /// <exception cref="ArgumentException">A part holds a colon where it must not, or partition, service or resource is empty.</exception>
    public Arn(string partition, string service, string region, string account, string resource)
    {
        var text = string.Concat(
            string.Concat("arn:", partition, ":", service),
            string.Concat(":", region, ":", account),
            ":",
            resource);
        if (!TryParse(text, out var parsed) || parsed.Resource != resource)
        {
            throw new ArgumentException($"'{text}' is no ARN: only the resource may hold colons, and partition, service and resource must not be empty.");
        }

        this = parsed;
    }

    /// <summary>The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>, ….</summary>
    public string Partition => Slice(PartitionStart, _service - 1);

    /// <summary>The service's namespace, such as <c>s3</c>.</summary>
    public string Service => Slice(_service, _region - 1);

    /// <summary>The region, or empty.</summary>
    public string Region => Slice(_region, _account - 1);

    /// <summary>The account's id, or empty.</summary>
    public string Account => Slice(_account, _resource - 1);

    /// <summary>Everything behind the fifth colon.</summary>
    public string Resource => Slice(_resource, _text?.Length ?? 0);

    internal ReadOnlySpan<char> PartitionSpan => Span(PartitionStart, _service - 1);

    internal ReadOnlySpan<char> ServiceSpan => Span(_service, _region - 1);

    internal ReadOnlySpan<char> RegionSpan => Span(_region, _account - 1);

    internal ReadOnlySpan<char> AccountSpan => Span(_account, _resource - 1);

    internal ReadOnlySpan<char> ResourceSpan => Span(_resource, _text?.Length ?? 0);

    /// <summary>Reads an ARN.</summary>
    /// <exception cref="FormatException">The text is no ARN.</exception>
    public static Arn Parse(string text) =>
        TryParse(text, out var arn) ? arn : throw new FormatException($"'{text}' is no ARN (arn:partition:service:region:account:resource).");

    /// <summary>Reads an ARN; false where the text is none: wrong prefix, fewer than six fields, or an empty partition, service or resource.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Arn arn)
    {
        arn = default;
        if (text is null || !ArnFields.TrySplit(text.AsSpan(), out var fields) || fields.HasEmptyRequiredField(text.AsSpan()))
        {
            return false;
        }

        arn = new Arn(text, fields.Service, fields.Region, fields.Account, fields.Resource);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Arn other) => string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Arn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? 0 : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The ARN as text; empty for the default value.</summary>
    public override string ToString() => _text ?? string.Empty;

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(Arn left, Arn right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(Arn left, Arn right) => !left.Equals(right);

    private string Slice(int start, int end) => _text is null ? string.Empty : _text.Substring(start, end - start);

    private ReadOnlySpan<char> Span(int start, int end) => _text is null ? default : _text.AsSpan(start, end - start);
}
