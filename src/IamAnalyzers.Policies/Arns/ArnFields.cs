namespace IamAnalyzers.Policies;

/// <summary>Where the fields of an ARN, or of a pattern for ARNs, begin: the text is split at its first five colons.</summary>
internal readonly record struct ArnFields(int Service, int Region, int Account, int Resource)
{
    public const int Partition = 4;

    /// <summary>False where the text does not begin with <c>arn:</c> or has fewer than six fields.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, out ArnFields fields)
    {
        fields = default;
        if (!text.StartsWith("arn:".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        var service = Next(text, Partition);
        var region = Next(text, service);
        var account = Next(text, region);
        var resource = Next(text, account);
        fields = new ArnFields(service, region, account, resource);
        return resource > 0;
    }

    public bool HasEmptyRequiredField(ReadOnlySpan<char> text) =>
        Service == Partition + 1 || Region == Service + 1 || Resource == text.Length;

    private static int Next(ReadOnlySpan<char> text, int from)
    {
        if (from <= 0)
        {
            return -1;
        }

        var colon = text.Slice(from).IndexOf(':');
        return colon < 0 ? -1 : from + colon + 1;
    }
}
