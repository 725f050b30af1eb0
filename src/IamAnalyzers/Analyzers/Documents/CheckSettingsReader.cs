using IamAnalyzers.Analyzers.Accounts;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Reads what the user's configuration says to rules; a file's options include the global ones.</summary>
internal static class CheckSettingsReader
{
    /// <summary>The settings for a file.</summary>
    /// <param name="options">The file's options.</param>
    /// <param name="account">The account that the document belongs to, if its item says so.</param>
    public static CheckSettings Read(AnalyzerConfigOptions options, string? account = null)
    {
        options.TryGetValue(AccountSettingsReader.ZoneOfTrustKey, out var zone);
        return zone is null && account is null ? CheckSettings.Default : new CheckSettings { ZoneOfTrust = zone, Account = account };
    }
}
