using System.Reflection;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.Setup;

/// <summary>Over every analyzer of the assembly.</summary>
public class AnalyzerTableTests
{
    private static readonly DiagnosticAnalyzer[] Analyzers = [.. typeof(FindingAnalyzer).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !t.IsAbstract)
        .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!)];

    [Fact]
    public void Every_analyzer_is_public_sealed_and_for_CSharp()
    {
        Assert.NotEmpty(Analyzers);
        foreach (var type in Analyzers.Select(a => a.GetType()))
        {
            Assert.True(type.IsPublic && type.IsSealed, type.Name);
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        }
    }

    [Fact]
    public void Every_descriptor_says_what_the_rule_table_says()
    {
        foreach (var descriptor in Analyzers.SelectMany(a => a.SupportedDiagnostics))
        {
            var rule = RuleTable.Find(descriptor.Id);
            Assert.NotNull(rule);
            Assert.Equal(rule.Title, descriptor.Title.ToString());
            Assert.Equal(rule.MessageFormat, descriptor.MessageFormat.ToString());
            Assert.Equal(rule.Description, descriptor.Description.ToString());
            Assert.Equal(rule.Category, descriptor.Category);
            Assert.Equal(rule.HelpLink, descriptor.HelpLinkUri);
            Assert.Equal(rule.Severity.ToString(), descriptor.DefaultSeverity.ToString());
            Assert.Equal(rule.Severity != RuleSeverity.Hidden, descriptor.IsEnabledByDefault);
        }
    }

    [Fact]
    public void Every_detector_has_its_analyzer()
    {
        var supported = Analyzers.OfType<FindingAnalyzer>().Select(a => string.Join(',', a.SupportedDiagnostics.Select(d => d.Id)));

        Assert.Equal(
            Detectors.All.Select(d => string.Join(',', d.Rules.Select(r => r.Id))).Order(StringComparer.Ordinal),
            supported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_policy_rule_is_reported_in_files_and_in_code()
    {
        foreach (var detector in new IDetector[] { Detectors.PolicyFiles, Detectors.PolicyLiterals })
        {
            Assert.Empty(PolicyRules.All.Select(r => r.Rule.Id).Except(detector.Rules.Select(r => r.Id)));
        }
    }
}
