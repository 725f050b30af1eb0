using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Credentials;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>Finds the credentials in a configuration file: text in, findings out; pure, linear, never throws.</summary>
internal static class ConfigScanner
{
    /// <summary>Scans a file in the grammar that its name and its content say.</summary>
    /// <returns>The findings in the order of the text.</returns>
    public static ImmutableArray<Finding> Scan(string path, string text)
    {
        if (!MayHoldCredential(text))
        {
            return ImmutableArray<Finding>.Empty;
        }

        var grammar = ConfigGrammars.Of(path, text);
        var entries = new List<ConfigEntry>();
        var isRead = Read(path, text, grammar, entries);
        var scan = new EntryScan(entries, ConfigGrammars.IsEnvironment(path, grammar) && grammar == ConfigGrammar.Env);
        scan.Run();
        if (grammar == ConfigGrammar.Json)
        {
            scan.AddRest(text, isRead ? CredentialPlace.Comment : CredentialPlace.Ordinary);
        }

        return scan.ToFindings();
    }

    /// <summary>A few vectorised looks and a skipping one: most files hold nothing that is worth parsing them.</summary>
    private static bool MayHoldCredential(string text) =>
        CredentialAnchors.HasValue(text.AsSpan())
        || Base64Runs.Has(text.AsSpan(), SecretShape.Length)
        || text.IndexOf("\\u00", StringComparison.Ordinal) >= 0
        || text.IndexOf("\\/", StringComparison.Ordinal) >= 0
        || text.IndexOf("&#", StringComparison.Ordinal) >= 0;

    /// <summary>Reads the entries; false where the file is not of its grammar.</summary>
    private static bool Read(string path, string text, ConfigGrammar grammar, List<ConfigEntry> entries)
    {
        switch (grammar)
        {
            case ConfigGrammar.Json when text.Length <= JsonOptions.Configuration.MaxLength:
                return JsonConfigReader.Read(text, ConfigGrammars.IsLaunchSettings(path), entries);
            case ConfigGrammar.Xml:
                XmlConfigReader.Read(text, entries);
                break;
            case ConfigGrammar.Yaml:
                YamlConfigReader.Read(text, ConfigGrammars.IsEnvironment(path, grammar), entries);
                break;
            case ConfigGrammar.Env or ConfigGrammar.Ini or ConfigGrammar.Properties or ConfigGrammar.Terraform:
                LineConfigReader.Read(text, grammar, entries);
                break;
            default:
                entries.Add(new ConfigEntry(0, "", "", ConfigValue.Plain(text, 0, text.Length)));
                break;
        }

        return true;
    }
}
