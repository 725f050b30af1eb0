using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.CodeFixes;

/// <summary>Makes suggested edits in documents, if they leave them no worse to read than they were.</summary>
internal static class EditApplier
{
    /// <summary>The text with the edit made; null where it does not fit the text or would break it.</summary>
    public static SourceText? Apply(TextDocument document, SourceText text, SuggestedEdit edit, CancellationToken cancellationToken) =>
        Apply(document, text, edit.Changes, cancellationToken);

    /// <summary>The text with all changes made; null where they do not fit the text or would break it.</summary>
    public static SourceText? Apply(
        TextDocument document, SourceText text, ImmutableArray<TextEdit> edits, CancellationToken cancellationToken)
    {
        var changes = new List<TextChange>(edits.Length);
        var end = 0;
        foreach (var edit in edits.OrderBy(static e => e.Span.Start))
        {
            if (edit.Span.Start < end || edit.Span.End > text.Length)
            {
                return null;
            }

            end = edit.Span.End;
            changes.Add(new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText));
        }

        var changed = text.WithChanges(changes);
        return !changed.ContentEquals(text) && CountErrors(document, changed, cancellationToken) <= CountErrors(document, text, cancellationToken)
            ? changed
            : null;
    }

    public static Solution WithText(Solution solution, DocumentId id, SourceText text) =>
        solution.ContainsAdditionalDocument(id)
            ? solution.WithAdditionalDocumentText(id, text)
            : solution.WithDocumentText(id, text);

    private static int CountErrors(TextDocument document, SourceText text, CancellationToken cancellationToken)
    {
        if (document is not Document { Project.ParseOptions: CSharpParseOptions options })
        {
            return JsonText.Parse(text.ToString(), JsonOptions.Policy).Errors.Length;
        }

        var tree = CSharpSyntaxTree.ParseText(text, options, cancellationToken: cancellationToken);
        return tree.GetDiagnostics(cancellationToken).Count(static d => d.Severity == DiagnosticSeverity.Error);
    }
}
