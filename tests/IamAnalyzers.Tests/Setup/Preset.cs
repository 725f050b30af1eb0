using System.Text;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Tests.Setup;

/// <summary>What <c>IamAnalysisMode</c> makes of the rules' severities.</summary>
internal static class Preset
{
    private static readonly string[] SecurityCategories =
        [RuleCategories.Security, RuleCategories.Identities, RuleCategories.Credentials, RuleCategories.LeastPrivilege];

    /// <summary>The severity in a mode; null where the mode leaves it.</summary>
    public static string? SeverityOf(Rule rule, string mode) => mode switch
    {
        "Minimal" => IsMinimal(rule) ? null : "none",
        "Strict" when rule.Severity == RuleSeverity.Warning && SecurityCategories.Contains(rule.Category) => "error",
        "Strict" when rule.Severity == RuleSeverity.Info => "warning",
        _ => null,
    };

    /// <summary>The text of a mode's global config.</summary>
    public static string Write(string mode, IEnumerable<Rule> rules)
    {
        var text = new StringBuilder();
        text.Append("# IamAnalysisMode=").Append(mode).Append(": ").Append(Describe(mode)).Append('\n');
        text.Append("# Written from the rule table by a test (UPDATE_SNAPSHOTS=1). A global config of yours goes before this one.\n\n");
        text.Append("is_global = true\nglobal_level = -50\n");
        foreach (var rule in rules)
        {
            if (SeverityOf(rule, mode) is { } severity)
            {
                text.Append("\n# ").Append(rule.Name).Append(": ").Append(rule.Title).Append('\n');
                text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(severity).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Describe(string mode) => mode == "Minimal"
        ? "errors, secrets and full administration; nothing else"
        : "every security warning is an error, every advice a warning";

    // What concerns the set-up stays: a mode that hides its own misspelling would be no help.
    private static bool IsMinimal(Rule rule) =>
        rule.Severity is RuleSeverity.Error or RuleSeverity.Hidden
        || rule.Category == RuleCategories.Setup
        || rule.Id == RuleIds.FullAdmin
        || (rule.Category == RuleCategories.Credentials && rule.Severity == RuleSeverity.Warning);
}
