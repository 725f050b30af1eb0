using System.Collections.Immutable;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.CodeFixes;

/// <summary>Makes the same edit for all findings of a document, project or solution; Roslyn's own provider knows no additional documents.</summary>
internal sealed class SuggestedEditFixAllProvider : FixAllProvider
{
    public static SuggestedEditFixAllProvider Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = await CollectAsync(context).ConfigureAwait(false);
        return edits.Count == 0
            ? null
            : CodeAction.Create("Fix all", cancellationToken => ApplyAsync(context.Solution, edits, cancellationToken), context.CodeActionEquivalenceKey);
    }

    private static async Task<Dictionary<DocumentId, List<SuggestedEdit>>> CollectAsync(FixAllContext context)
    {
        var edits = new Dictionary<DocumentId, List<SuggestedEdit>>();
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } only }
                ? await context.GetDocumentDiagnosticsAsync(only).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (var diagnostic in diagnostics)
            {
                if (SuggestedEditCodeFixProvider.FindEdit(diagnostic, context.CodeActionEquivalenceKey) is { } edit
                    && FindDocument(project, diagnostic) is { } id)
                {
                    if (!edits.TryGetValue(id, out var list))
                    {
                        edits.Add(id, list = []);
                    }

                    list.Add(edit);
                }
            }
        }

        return edits;
    }

    private static DocumentId? FindDocument(Project project, Diagnostic diagnostic)
    {
        var edited = EditProperties.FileOf(diagnostic.Properties);
        if (edited is null && diagnostic.Location.SourceTree is { } tree)
        {
            return project.GetDocumentId(tree);
        }

        var path = edited ?? diagnostic.Location.GetLineSpan().Path;
        return project.AdditionalDocuments.FirstOrDefault(document => document.FilePath == path)?.Id;
    }

    private static async Task<Solution> ApplyAsync(
        Solution solution, Dictionary<DocumentId, List<SuggestedEdit>> edits, CancellationToken cancellationToken)
    {
        foreach (var entry in edits)
        {
            var document = solution.GetDocument(entry.Key) ?? solution.GetAdditionalDocument(entry.Key);
            if (document is null)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changed = EditApplier.Apply(document, text, WithoutOverlaps(entry.Value), cancellationToken)
                ?? ApplyOneByOne(document, text, entry.Value, cancellationToken);
            solution = EditApplier.WithText(solution, entry.Key, changed);
        }

        return solution;
    }

    /// <summary>Leaves out the edits that would break the text; the others are not to suffer for them.</summary>
    private static SourceText ApplyOneByOne(
        TextDocument document, SourceText text, List<SuggestedEdit> edits, CancellationToken cancellationToken)
    {
        var taken = new List<SuggestedEdit>();
        var changed = text;
        foreach (var edit in edits)
        {
            taken.Add(edit);
            if (EditApplier.Apply(document, text, WithoutOverlaps(taken), cancellationToken) is { } better)
            {
                changed = better;
            }
            else
            {
                taken.RemoveAt(taken.Count - 1);
            }
        }

        return changed;
    }

    /// <summary>The changes of all edits that touch no character twice; what is left over is found again the next time.</summary>
    private static ImmutableArray<TextEdit> WithoutOverlaps(List<SuggestedEdit> edits)
    {
        var taken = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in edits.Where(static e => !e.Changes.IsEmpty).OrderBy(static e => e.Changes.Min(static c => c.Span.Start)))
        {
            if (edit.Changes.All(change => taken.All(other => !Touch(change, other))))
            {
                taken.AddRange(edit.Changes);
            }
        }

        return taken.ToImmutable();
    }

    private static bool Touch(TextEdit a, TextEdit b) => a.Span.Start <= b.Span.End && b.Span.Start <= a.Span.End;
}
