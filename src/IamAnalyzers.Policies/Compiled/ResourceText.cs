using System.ComponentModel;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>A request's resource, parted at the first five colons. Nothing is copied.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct ResourceText
{
    /// <summary>Takes an ARN, or <c>*</c>, which has no fields.</summary>
    public ResourceText(string resource)
    {
        var text = (resource ?? throw new ArgumentNullException(nameof(resource))).AsSpan();
        Text = text;
        if (!ArnFields.TrySplit(text, out var fields))
        {
            return;
        }

        IsArn = true;
        Partition = text.Slice(ArnFields.Partition, fields.Service - 1 - ArnFields.Partition);
        Service = text.Slice(fields.Service, fields.Region - 1 - fields.Service);
        Region = text.Slice(fields.Region, fields.Account - 1 - fields.Region);
        Account = text.Slice(fields.Account, fields.Resource - 1 - fields.Account);
        Resource = text.Slice(fields.Resource);
    }

    /// <summary>The text as given.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether the text has the six fields of an ARN.</summary>
    public bool IsArn { get; }

    /// <summary>The field behind <c>arn:</c>.</summary>
    public ReadOnlySpan<char> Partition { get; }

    /// <summary>The service's field.</summary>
    public ReadOnlySpan<char> Service { get; }

    /// <summary>The region's field.</summary>
    public ReadOnlySpan<char> Region { get; }

    /// <summary>The account's field.</summary>
    public ReadOnlySpan<char> Account { get; }

    /// <summary>What stands behind the fifth colon.</summary>
    public ReadOnlySpan<char> Resource { get; }
}
