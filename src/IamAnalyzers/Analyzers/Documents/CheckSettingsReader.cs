using System.Globalization;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Catalog.Applications;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Reads what the user's configuration says to rules; a file's options include the global ones.</summary>
internal static class CheckSettingsReader
{
    /// <summary>How long a role's sessions may last, in seconds.</summary>
    public const string MaxSessionKey = "iam_max_session_seconds";

    /// <summary>The option that lists the resources of IAM3019.</summary>
    public const string SensitiveResourcesKey = "iam_sensitive_resources";

    /// <summary>The settings for a file.</summary>
    /// <param name="project">What the compiler has of the project: its services are in the catalogue.</param>
    /// <param name="options">The file's options.</param>
    /// <param name="account">The account that the document belongs to, if its item says so.</param>
    public static CheckSettings Read(AnalyzerOptions project, AnalyzerConfigOptions options, string? account = null)
    {
        options.TryGetValue(AccountOptions.ZoneOfTrustKey, out var zone);
        var session = ReadMaxSession(options);
        options.TryGetValue(SensitiveResourcesKey, out var sensitive);
        var services = ProjectServices.Of(project);
        return zone is null && account is null && session is null && sensitive is null && ReferenceEquals(services, ApplicationServices.None)
            ? CheckSettings.Default
            : new CheckSettings { ZoneOfTrust = zone, Account = account, MaxSessionSeconds = session, SensitiveResources = sensitive, Services = services };
    }

    /// <summary>The longest session that is wanted; null where nothing sensible is written.</summary>
    public static int? ReadMaxSession(AnalyzerConfigOptions options) =>
        options.TryGetValue(MaxSessionKey, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
