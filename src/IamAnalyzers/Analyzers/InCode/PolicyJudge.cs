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

    /// <summary>Judges a text that is handed over as a policy, unless its content alone says that it is one: then it is judged as such.</summary>
    public void JudgeText(StringText text, PolicyKind? kind)
    {
        if (PolicyLiteralDetector.IsJudged(text) || text.Value.All(static c => c == UnknownText.Marker || char.IsWhiteSpace(c)))
        {
            return;
        }

        var syntax = PolicySyntax.Parse(text.Value, JsonOptions.ComputedPolicy);
        foreach (var finding in PolicyChecker.Check(syntax, kind, settings, cancellationToken))
        {
            Report(finding, text.Locate(finding.Span, out var definitions), definitions, span => text.Locate(span, out _), CodeEdits.Map(finding.Edits, text));
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
