using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>What must hold of findings, whatever the text that they are about.</summary>
internal static class FindingChecks
{
    /// <summary>Why findings are not as they must be; null where they are.</summary>
    public static string? FaultOf(ImmutableArray<Finding> findings, string text)
    {
        foreach (var finding in findings)
        {
            if (!finding.AdditionalSpans.Prepend(finding.Span).All(s => IsIn(s, text)))
            {
                return $"{finding.Rule.Id} stands outside of the text";
            }

            if (finding.Message.Length == 0)
            {
                return $"{finding.Rule.Id} says nothing";
            }

            if (!finding.Edits.All(e => Apply(e, text) is not null))
            {
                return $"an edit of {finding.Rule.Id} does not fit the text";
            }
        }

        return null;
    }

    /// <summary>Findings as one text, by which two runs are compared.</summary>
    public static string Print(ImmutableArray<Finding> findings) => string.Join(
        '\n', findings.Select(static f => $"{f.Rule.Id} {f.Span} {f.Message} {string.Join(' ', f.AdditionalSpans)} {string.Join(' ', f.Edits.Select(static e => e.Title + string.Join(' ', e.Changes)))}"));

    /// <summary>The text with an edit made; null where its changes overlap or lie outside.</summary>
    public static string? Apply(SuggestedEdit edit, string text)
    {
        var result = new StringBuilder();
        var end = 0;
        foreach (var change in edit.Changes.OrderBy(static c => c.Span.Start))
        {
            if (change.Span.Start < end || !IsIn(change.Span, text))
            {
                return null;
            }

            result.Append(text, end, change.Span.Start - end).Append(change.NewText);
            end = change.Span.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }

    private static bool IsIn(SourceSpan span, string text) => span.Start >= 0 && span.Length >= 0 && span.End <= text.Length;
}
