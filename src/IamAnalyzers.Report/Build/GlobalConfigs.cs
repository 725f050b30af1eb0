using System.Globalization;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Configuration;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report.Build;

/// <summary>What the project's global configuration files say: options and severities. Sections of single files are not read.</summary>
/// <remarks>Microsoft: "Configuration files for code analysis rules", Global AnalyzerConfig.</remarks>
internal sealed class GlobalConfigs
{
    private const string WellKnownName = ".globalconfig";

    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads files; of two that say something, the one with the higher <c>global_level</c> counts.</summary>
    /// <param name="files">Paths and texts; files that are no global configuration are passed over.</param>
    public static GlobalConfigs Read(IEnumerable<(string Path, string Text)> files)
    {
        var configs = new GlobalConfigs();
        foreach (var (_, options) in files.Select(static f => Parse(f.Path, f.Text)).Where(static c => c.Options.Count > 0).OrderBy(static c => c.Level))
        {
            foreach (var option in options)
            {
                configs._options[option.Key] = option.Value;
            }
        }

        return configs;
    }

    /// <summary>The value of an option, or null.</summary>
    public string? Find(string key) => _options.TryGetValue(key, out var value) ? value : null;

    /// <summary>The severity of a rule as <c>dotnet_diagnostic.IAMnnnn.severity</c> says it, else its own.</summary>
    public RuleSeverity SeverityOf(Rule rule) => Find($"dotnet_diagnostic.{rule.Id}.severity")?.ToLowerInvariant() switch
    {
        "error" => RuleSeverity.Error,
        "warning" => RuleSeverity.Warning,
        "suggestion" => RuleSeverity.Info,
        "silent" or "none" => RuleSeverity.Hidden,
        _ => rule.Severity,
    };

    /// <summary>What they say about accounts.</summary>
    /// <param name="asOf">The point in time as an item says it.</param>
    public AccountSettings ReadSettings(string? asOf) => AccountOptions.Read(Find, asOf);

    /// <summary>What they say about policies.</summary>
    public CheckSettings ReadPolicySettings() => new() { ZoneOfTrust = Find(AccountOptions.ZoneOfTrustKey) };

    private static (int Level, Dictionary<string, string> Options) Parse(string path, string text)
    {
        var entries = new List<ConfigEntry>();
        LineConfigReader.Read(text, ConfigGrammar.Ini, entries);
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(static e => !e.IsComment && e.Context.Length == 0 && e.Name.Length > 0))
        {
            options[entry.Name] = entry.Value.Text;
        }

        var isWellKnown = Path.GetFileName(path).Equals(WellKnownName, StringComparison.OrdinalIgnoreCase);
        if (!isWellKnown && !(options.TryGetValue("is_global", out var isGlobal) && isGlobal.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            options.Clear();
        }

        var level = options.TryGetValue("global_level", out var number) && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var said)
            ? said
            : isWellKnown ? 100 : 0;
        return (level, options);
    }
}
