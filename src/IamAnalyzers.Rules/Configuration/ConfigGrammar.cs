namespace IamAnalyzers.Rules.Configuration;

/// <summary>The grammars of configuration files.</summary>
internal enum ConfigGrammar
{
    /// <summary>No grammar: credentials that speak for themselves, and names in front of values on the same line.</summary>
    Text,
    Json,
    Xml,

    /// <summary><c>.env</c>: assignments of environment variables.</summary>
    Env,

    /// <summary>Sections in brackets with assignments, as in AWS's <c>credentials</c> and <c>config</c>.</summary>
    Ini,
    Properties,
    Terraform,
    Yaml,
}

/// <summary>Chooses the grammar of a file by its name, and by its content where the name says nothing.</summary>
internal static class ConfigGrammars
{
    private static readonly Dictionary<string, ConfigGrammar> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = ConfigGrammar.Json,
        [".jsonc"] = ConfigGrammar.Json,
        [".template"] = ConfigGrammar.Json,
        [".ipynb"] = ConfigGrammar.Json,
        [".config"] = ConfigGrammar.Xml,
        [".xml"] = ConfigGrammar.Xml,
        [".csproj"] = ConfigGrammar.Xml,
        [".props"] = ConfigGrammar.Xml,
        [".targets"] = ConfigGrammar.Xml,
        [".resx"] = ConfigGrammar.Xml,
        [".pubxml"] = ConfigGrammar.Xml,
        [".settings"] = ConfigGrammar.Xml,
        [".runsettings"] = ConfigGrammar.Xml,
        [".xaml"] = ConfigGrammar.Xml,
        [".env"] = ConfigGrammar.Env,
        [".ini"] = ConfigGrammar.Ini,
        [".cfg"] = ConfigGrammar.Ini,
        [".conf"] = ConfigGrammar.Ini,
        [".toml"] = ConfigGrammar.Ini,
        [".properties"] = ConfigGrammar.Properties,
        [".tfvars"] = ConfigGrammar.Terraform,
        [".tf"] = ConfigGrammar.Terraform,
        [".hcl"] = ConfigGrammar.Terraform,
        [".yml"] = ConfigGrammar.Yaml,
        [".yaml"] = ConfigGrammar.Yaml,
    };

    /// <summary>The grammar of a file.</summary>
    public static ConfigGrammar Of(string path, string text)
    {
        var name = FileName(path);
        if (name.StartsWith(".env", StringComparison.OrdinalIgnoreCase) || name.Equals("env", StringComparison.OrdinalIgnoreCase))
        {
            return ConfigGrammar.Env;
        }

        var dot = name.LastIndexOf('.');
        if (dot < 0 && (name.Equals("credentials", StringComparison.OrdinalIgnoreCase) || name.Equals("config", StringComparison.OrdinalIgnoreCase)))
        {
            return ConfigGrammar.Ini;
        }

        if (dot >= 0 && ByExtension.TryGetValue(name.Substring(dot), out var grammar))
        {
            return Confirm(grammar, text);
        }

        return ByContent(text);
    }

    /// <summary>Whether the file's assignments are of environment variables.</summary>
    public static bool IsEnvironment(string path, ConfigGrammar grammar)
    {
        var name = FileName(path);
        return grammar switch
        {
            ConfigGrammar.Env => true,
            ConfigGrammar.Yaml => name.IndexOf("compose", StringComparison.OrdinalIgnoreCase) >= 0,
            _ => false,
        };
    }

    /// <summary>Whether the file is one of launch settings, whose section of environment variables is one.</summary>
    public static bool IsLaunchSettings(string path) => FileName(path).Equals("launchSettings.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Some extensions serve two grammars: the first character decides.</summary>
    private static ConfigGrammar Confirm(ConfigGrammar grammar, string text)
    {
        var first = FirstCharacter(text);
        return (grammar, first) switch
        {
            (ConfigGrammar.Xml, not ('<' or '\0')) => ByContent(text),
            (ConfigGrammar.Json, '<') => ConfigGrammar.Xml,
            (ConfigGrammar.Json, not ('{' or '[' or '"' or '/' or '\0')) => ByContent(text),
            (ConfigGrammar.Ini, '<') => ConfigGrammar.Xml,
            (ConfigGrammar.Ini or ConfigGrammar.Yaml or ConfigGrammar.Terraform, '{') => ConfigGrammar.Json,
            _ => grammar,
        };
    }

    private static ConfigGrammar ByContent(string text) => FirstCharacter(text) switch
    {
        '{' => ConfigGrammar.Json,
        '<' => ConfigGrammar.Xml,
        '[' => IsSectionHeader(text) ? ConfigGrammar.Ini : ConfigGrammar.Json,
        _ => ConfigGrammar.Text,
    };

    private static bool IsSectionHeader(string text)
    {
        var position = text.IndexOf('[') + 1;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is ' ' or '-' or '_' or '.'))
        {
            position++;
        }

        return position < text.Length && text[position] == ']';
    }

    private static char FirstCharacter(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return c;
            }
        }

        return '\0';
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
