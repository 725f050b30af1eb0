using System.Runtime.CompilerServices;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules.Baselines;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Baselines;

/// <summary>The findings that a project had when it took its baseline: how often each fingerprint may occur.</summary>
internal sealed class Baseline
{
    /// <summary>The value of <c>IamDocument</c> that the file has.</summary>
    public const string Document = "Baseline";

    private const string Switch = "build_property.IamHasBaseline";

    private static readonly Baseline None = new(new Dictionary<string, int>());
    private static readonly ConditionalWeakTable<SourceText, Baseline> Read = new();

    private readonly Dictionary<string, int> _counts;

    private Baseline(Dictionary<string, int> counts) => _counts = counts;

    public bool IsEmpty => _counts.Count == 0;

    /// <summary>How many findings with that fingerprint are known.</summary>
    public int CountOf(string fingerprint) => _counts.TryGetValue(fingerprint, out var count) ? count : 0;

    public static Baseline Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        // Few projects have one, and each analyzer asks: the targets say whether there is one to look for.
        var provider = options.AnalyzerConfigOptionsProvider;
        if (!provider.GlobalOptions.TryGetValue(Switch, out var has) || !string.Equals(has, "true", StringComparison.OrdinalIgnoreCase))
        {
            return None;
        }

        foreach (var file in options.AdditionalFiles)
        {
            if (string.Equals(DocumentItem.Of(file, provider).Document, Document, StringComparison.OrdinalIgnoreCase)
                && file.GetText(cancellationToken) is { } text)
            {
                return Read.GetValue(text, static t => new Baseline(BaselineFile.Read(t.ToString())));
            }
        }

        return None;
    }
}
