using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>Puts a policy that code makes before the rules, and their findings on the code.</summary>
internal sealed class PolicyJudge(CheckSettings settings, IFindingSink sink, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    /// <summary>Judges a policy made of objects.</summary>
    public void Judge(CodeValue value, PolicyKind? kind)
    {
        var text = CodeJsonWriter.Write(value);
        var syntax = PolicySyntax.Parse(text.Text, JsonOptions.ComputedPolicy);
        foreach (var finding in PolicyChecker.Check(syntax, kind, settings, cancellationToken))
        {
            Report(finding, text.Locate(finding.Span, out var definitions), definitions, span => text.Locate(span, out _), ComputedEdits.Map(finding.Edits, text));
        }
    }

    /// <summary>
    /// Judges a text that is handed over as a policy. Where its content alone says that it is one, it is judged where it is
    /// written; what only the place adds to that is reported here.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The kind that the place asks for.</param>
    /// <param name="written">The kind as which it is judged where it is written.</param>
    public void JudgeText(StringText text, PolicyKind? kind, Func<PolicyKind?> written)
    {
        if (text.Value.All(static c => c == UnknownText.Marker || char.IsWhiteSpace(c)))
        {
            return;
        }

        var isJudged = PolicyLiteralDetector.IsJudged(text);
        var writtenKind = isJudged && kind is not null ? written() : null;
        if (isJudged && (kind is null || kind == writtenKind))
        {
            return;
        }

        var syntax = PolicySyntax.Parse(text.Value, JsonOptions.ComputedPolicy);
        var known = isJudged ? PolicyChecker.Check(syntax, writtenKind, settings, cancellationToken) : ImmutableArray<Finding>.Empty;
        foreach (var finding in PolicyChecker.Check(syntax, kind, settings, cancellationToken))
        {
            if (!known.Any(k => k.Rule == finding.Rule && k.Span.Equals(finding.Span)))
            {
                Report(finding, text.Locate(finding.Span, out var definitions), definitions, span => text.Locate(span, out _), CodeEdits.Map(finding.Edits, text));
            }
        }
    }

    private void Report(
        Finding finding,
        Location location,
        ImmutableArray<Location> definitions,
        Func<SourceSpan, Location> locate,
        ImmutableArray<SuggestedEdit> edits) =>
        sink.Add(
            new LocatedFinding(finding.Rule, location, finding.Arguments)
            {
                AdditionalLocations = definitions.AddRange(finding.AdditionalSpans.Select(locate)),
                Properties = EditProperties.Write(edits),
                Sid = finding.Sid,
            },
            report);
}
