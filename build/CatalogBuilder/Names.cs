namespace CatalogBuilder;

/// <summary>Names as the reader of the catalogue expects them.</summary>
internal static class Names
{
    /// <summary>
    /// A condition key with its variable part written as <c>${…}</c>. AWS's documents write some as
    /// <c>s3:ExistingObjectTag/&lt;key&gt;</c> or <c>ssm:resourceTag/tag-key</c>.
    /// </summary>
    public static string NormalizeKey(string key)
    {
        key = key.Replace("<key>", "${TagKey}", StringComparison.Ordinal);
        return key.EndsWith("/tag-key", StringComparison.Ordinal) ? key[..^"tag-key".Length] + "${TagKey}" : key;
    }

    /// <summary>Throws for a name that the catalogue's look-up could not find again.</summary>
    public static string RequireAscii(string name) => name.All(static c => c is >= ' ' and <= '~')
        ? name
        : throw new InvalidDataException($"The name '{name}' has characters other than printable ASCII.");
}
