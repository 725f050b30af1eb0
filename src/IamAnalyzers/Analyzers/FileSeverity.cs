using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>
/// Severities for documents. The compiler applies <c>dotnet_diagnostic.….severity</c> to additional files only from global
/// configs; <c>iam_diagnostic.….severity</c> in the section of an <c>.editorconfig</c> that matches the file is applied here.
/// </summary>
internal static class FileSeverity
{
    public const string KeyPrefix = "iam_diagnostic.";
    public const string KeySuffix = ".severity";

    /// <summary>The values that the option may have.</summary>
    public const string Values = "none, silent, suggestion, warning, error or default";

    public static string KeyOf(string ruleId) => KeyPrefix + ruleId + KeySuffix;

    /// <summary>The descriptor with which to report a finding; null where the file's options turn the rule off.</summary>
    public static DiagnosticDescriptor? GetDescriptor(Rule rule, AnalyzerConfigOptions? fileOptions, CompilationOptions compilation)
    {
        if (fileOptions is null
            || FindSeverity(rule, fileOptions, compilation) is not { } report
            || report == ReportDiagnostic.Default)
        {
            return Descriptors.For(rule);
        }

        // The command line's -nowarn and -warnaserror go before any file's options, as they do for C#.
        compilation.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var commandLine);
        if (report == ReportDiagnostic.Suppress || commandLine == ReportDiagnostic.Suppress)
        {
            return null;
        }

        var isWarningAnError = commandLine == ReportDiagnostic.Error
            || (commandLine == ReportDiagnostic.Default && compilation.GeneralDiagnosticOption == ReportDiagnostic.Error);
        return Descriptors.For(rule, report switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => isWarningAnError ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Hidden,
        });
    }

    /// <summary>What the file's options say of the rule; null where they say nothing that the compiler does not apply itself.</summary>
    private static ReportDiagnostic? FindSeverity(Rule rule, AnalyzerConfigOptions options, CompilationOptions compilation)
    {
        if (options.TryGetValue(KeyOf(rule.Id), out var own) && TryParse(own, out var report))
        {
            return report;
        }

        // The compiler knows a rule's own id in a global config, but whole categories only for C# files.
        var isConfigured = compilation.SpecificDiagnosticOptions.ContainsKey(rule.Id)
            || compilation.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(rule.Id, CancellationToken.None, out _) == true;
        return !isConfigured
            && rule.Severity != RuleSeverity.Hidden
            && (options.TryGetValue($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity", out var bulk)
                || options.TryGetValue("dotnet_analyzer_diagnostic.severity", out bulk))
            && TryParse(bulk, out report)
            ? report
            : null;
    }

    public static bool TryParse(string value, out ReportDiagnostic report)
    {
        ReportDiagnostic? parsed = value.Trim().ToLowerInvariant() switch
        {
            "none" => ReportDiagnostic.Suppress,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "suggestion" => ReportDiagnostic.Info,
            "warning" => ReportDiagnostic.Warn,
            "error" => ReportDiagnostic.Error,
            "default" => ReportDiagnostic.Default,
            _ => null,
        };
        report = parsed ?? ReportDiagnostic.Default;
        return parsed is not null;
    }
}
