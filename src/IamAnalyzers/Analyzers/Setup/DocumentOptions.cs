using IamAnalyzers.Analyzers.Baselines;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Setup;

/// <summary>Metadata of items and options of config files' sections that concern documents.</summary>
internal static class DocumentOptions
{
    private const string Prefix = "iam_";

    /// <summary>Values that <c>IamDocument</c> may have, one for each sort of item.</summary>
    private static readonly string[] Documents = ["Policy", "Template", "Service", "Scan", Baseline.Document, .. AccountDocuments.All];

    private static readonly HashSet<string> KnownKeys = new(StringComparer.OrdinalIgnoreCase) { AccountOptions.ZoneOfTrustKey, CheckSettingsReader.MaxSessionKey, CheckSettingsReader.SensitiveResourcesKey };

    public static IEnumerable<OptionFault> FindMetadataFaults(DocumentItem item)
    {
        if (item.Document is { } document && !Documents.Contains(document, StringComparer.OrdinalIgnoreCase))
        {
            yield return new OptionFault("The metadata IamDocument", $"has the value \"{document}\": write {ProjectOptions.OneOf(Documents)}");
        }

        if (item.Kind is { } kind && !DocumentItem.TryParseKind(kind, out _))
        {
            yield return new OptionFault("The metadata Kind", $"has the value \"{kind}\": write {ProjectOptions.OneOf(Enum.GetNames(typeof(PolicyKind)))}");
        }

        if (item.AsOf is { } asOf && !AccountOptions.TryParseDate(asOf, out _))
        {
            yield return new OptionFault("The metadata AsOf", $"has the value \"{asOf}\": write a date such as 2025-06-30");
        }

        if (item.Generate is { } generate && !bool.TryParse(generate, out _))
        {
            yield return new OptionFault("The metadata Generate", $"has the value \"{generate}\": write true or false");
        }
    }

    public static IEnumerable<OptionFault> FindConfigFaults(AnalyzerConfigOptions options)
    {
        // The order of keys is a dictionary's: what is shown must not depend on it.
        foreach (var key in options.Keys.Where(IsOurs).OrderBy(static k => k, StringComparer.Ordinal))
        {
            if (IsSeverity(key, out var id))
            {
                if (RuleTable.Find(id) is null)
                {
                    yield return new OptionFault($"The option {key}", "names a rule that does not exist");
                }
                else if (options.TryGetValue(key, out var value) && !FileSeverity.TryParse(value, out _))
                {
                    yield return new OptionFault($"The option {key}", $"has the value \"{value}\": write {FileSeverity.Values}");
                }
            }
            else if (AccountOptions.DayKeys.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                if (options.TryGetValue(key, out var days) && !AccountOptions.TryParseDays(days.Trim(), out _))
                {
                    yield return new OptionFault($"The option {key}", $"has the value \"{days}\": write a number of days");
                }
            }
            else if (!KnownKeys.Contains(key))
            {
                yield return new OptionFault($"The option {key}", "does not exist");
            }
        }
    }

    private static bool IsOurs(string key) => key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    private static bool IsSeverity(string key, out string id)
    {
        id = "";
        if (key.Length <= FileSeverity.KeyPrefix.Length + FileSeverity.KeySuffix.Length
            || !key.StartsWith(FileSeverity.KeyPrefix, StringComparison.OrdinalIgnoreCase)
            || !key.EndsWith(FileSeverity.KeySuffix, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        id = key.Substring(FileSeverity.KeyPrefix.Length, key.Length - FileSeverity.KeyPrefix.Length - FileSeverity.KeySuffix.Length);
        return true;
    }
}
