using System.Collections.Concurrent;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers;

/// <summary>Makes the compiler's descriptors from rules: the only place that does.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> ByRule = new();
    private static readonly ConcurrentDictionary<(string Id, DiagnosticSeverity Severity), DiagnosticDescriptor> BySeverity = new();

    /// <summary>The rules whose findings are known only when all of the compilation has been seen.</summary>
    private static readonly HashSet<string> AtCompilationEnd =
    [
        RuleIds.UnusedSuppression,
        RuleIds.UnknownOption,
        RuleIds.GrantNotUsed,
        RuleIds.GrantWiderThanUse,
    ];

    /// <summary>The descriptor of a rule at its default severity, which compiler options can change.</summary>
    public static DiagnosticDescriptor For(Rule rule) =>
        ByRule.GetOrAdd(rule.Id, _ => Create(rule, ToSeverity(rule.Severity), rule.Severity != RuleSeverity.Hidden));

    /// <summary>The descriptor of a rule at a severity that a document's own options name.</summary>
    /// <remarks>Not configurable: what is said of one file goes before what is said of all.</remarks>
    public static DiagnosticDescriptor For(Rule rule, DiagnosticSeverity severity) =>
        BySeverity.GetOrAdd((rule.Id, severity), _ => Create(rule, severity, isEnabled: true, WellKnownDiagnosticTags.NotConfigurable));

    public static DiagnosticSeverity ToSeverity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };

    private static DiagnosticDescriptor Create(Rule rule, DiagnosticSeverity severity, bool isEnabled, params string[] tags) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category,
        severity,
        isEnabled,
        rule.Description,
        rule.HelpLink,
        AtCompilationEnd.Contains(rule.Id) ? [.. tags, WellKnownDiagnosticTags.CompilationEnd] : tags);
}
