using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>Puts findings on the characters of an additional file.</summary>
internal static class DocumentFindings
{
    public static LocatedFinding Locate(Finding finding, string path, SourceText text) =>
        new(finding.Rule, ToLocation(finding.Span, path, text), finding.Arguments)
        {
            AdditionalLocations = finding.AdditionalSpans.Select(span => ToLocation(span, path, text)).ToImmutableArray(),
            Properties = EditProperties.Write(finding.Edits),
            Sid = finding.Sid,
        };

    private static Location ToLocation(SourceSpan span, string path, SourceText text)
    {
        var textSpan = new TextSpan(span.Start, span.Length);
        return Location.Create(path, textSpan, text.Lines.GetLinePositionSpan(textSpan));
    }
}
