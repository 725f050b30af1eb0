using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Baselines;

/// <summary>What a baseline needs of a compiler's error log.</summary>
/// <remarks>OASIS: "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", 3.27 (result objects).</remarks>
internal static class SarifLog
{
    /// <summary>The property of a result, among the compiler's custom properties, that holds its fingerprint.</summary>
    public const string FingerprintProperty = "IamFingerprint";

    // A log of a large project is larger than any policy may be.
    private static readonly JsonOptions Options = new() { MaxLength = 512 * 1024 * 1024 };

    /// <summary>Reads a log.</summary>
    /// <param name="text">The log, SARIF 2.1.</param>
    /// <param name="fileOf">What a file's address is called in the baseline.</param>
    /// <param name="compilerError">The first error of the compiler itself: then the log does not hold all findings. Else null.</param>
    /// <returns>The findings with a fingerprint that no suppression in source takes back, counted.</returns>
    public static ImmutableArray<BaselineEntry> Read(string text, Func<string, string> fileOf, out string? compilerError)
    {
        compilerError = null;
        var entries = new Dictionary<string, BaselineEntry>(StringComparer.Ordinal);
        foreach (var run in Items(JsonText.Parse(text, Options).Root, "runs"))
        {
            foreach (var result in Items(run, "results"))
            {
                var id = Text(result, "ruleId") ?? "";
                if (id.StartsWith("CS", StringComparison.Ordinal) && Text(result, "level") == "error")
                {
                    compilerError ??= $"{id}: {Text(Member(result, "message"), "text")}";
                }

                if (Text(Member(Member(result, "properties"), "customProperties"), FingerprintProperty) is { } fingerprint
                    && Items(result, "suppressions").IsEmpty)
                {
                    var count = entries.TryGetValue(fingerprint, out var entry) ? entry.Count + 1 : 1;
                    entries[fingerprint] = new BaselineEntry(fingerprint, count, id, fileOf(AddressOf(result)));
                }
            }
        }

        return entries.Values.ToImmutableArray();
    }

    private static string AddressOf(JsonNode result)
    {
        var locations = Items(result, "locations");
        return locations.IsEmpty ? "" : Text(Member(Member(locations[0], "physicalLocation"), "artifactLocation"), "uri") ?? "";
    }

    private static JsonNode? Member(JsonNode? node, string name) => (node as JsonObject)?.Find(name)?.Value;

    private static ImmutableArray<JsonNode> Items(JsonNode? node, string name) =>
        (Member(node, name) as JsonArray)?.Items ?? ImmutableArray<JsonNode>.Empty;

    private static string? Text(JsonNode? node, string name) => (Member(node, name) as JsonString)?.Value;
}
