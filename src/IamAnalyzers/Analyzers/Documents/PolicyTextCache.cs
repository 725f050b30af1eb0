using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Each text is read once, and checked once for the same settings, by whoever asks first: analyzers, generator, fixes.</summary>
internal static class PolicyTextCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    /// <summary>The text read as a policy. Positions are those of the text.</summary>
    public static PolicySyntax GetSyntax(SourceText text) => GetEntry(text).Syntax;

    /// <summary>What the rules say of the text.</summary>
    public static ImmutableArray<Finding> GetFindings(
        SourceText text, PolicyKind? declaredKind, CheckSettings settings, CancellationToken cancellationToken) =>
        GetEntry(text).GetFindings(declaredKind, settings, cancellationToken);

    private static Entry GetEntry(SourceText text) => Entries.GetValue(text, static t => new Entry(t));

    private sealed class Entry(SourceText text)
    {
        private readonly Lazy<PolicySyntax> _syntax = new(() => PolicySyntax.Parse(text.ToString()));
        private Check? _last;

        public PolicySyntax Syntax => _syntax.Value;

        public ImmutableArray<Finding> GetFindings(PolicyKind? kind, CheckSettings settings, CancellationToken cancellationToken)
        {
            var last = _last;
            if (last is null || last.Kind != kind || !last.Settings.Equals(settings))
            {
                _last = last = new Check(kind, settings, PolicyChecker.Check(Syntax, kind, settings, cancellationToken));
            }

            return last.Findings;
        }
    }

    private sealed record Check(PolicyKind? Kind, CheckSettings Settings, ImmutableArray<Finding> Findings);
}
