using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Templates;
using IamAnalyzers.Rules.Templates.Reading;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Templates;

/// <summary>Each template is read once, and checked once for the same settings, by whoever asks first.</summary>
internal static class TemplateCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    /// <summary>The text read as a template. Positions are those of the text.</summary>
    public static Template GetTemplate(SourceText text) => GetEntry(text).Template;

    /// <summary>What the rules say of the text.</summary>
    public static ImmutableArray<Finding> GetFindings(SourceText text, CheckSettings settings, CancellationToken cancellationToken) =>
        GetEntry(text).GetFindings(settings, cancellationToken);

    private static Entry GetEntry(SourceText text) => Entries.GetValue(text, static t => new Entry(t));

    private sealed class Entry(SourceText text)
    {
        private readonly Lazy<Template> _template = new(() => Template.Parse(text.ToString()));
        private Check? _last;

        public Template Template => _template.Value;

        public ImmutableArray<Finding> GetFindings(CheckSettings settings, CancellationToken cancellationToken)
        {
            var last = _last;
            if (last is null || !last.Settings.Equals(settings))
            {
                _last = last = new Check(settings, TemplateChecker.Check(Template, settings, cancellationToken));
            }

            return last.Findings;
        }
    }

    private sealed record Check(CheckSettings Settings, ImmutableArray<Finding> Findings);
}
