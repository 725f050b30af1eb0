using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace IamAnalyzers.CodeFixes;

/// <summary>Offers the edits that findings suggest, in C# and in policy files alike.</summary>
[Shared]
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(SuggestedEditCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class SuggestedEditCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleTable.All.Where(static rule => rule.HasFix).Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => SuggestedEditFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var document = FindEdited(context.TextDocument, diagnostic);
            if (document is null)
            {
                continue;
            }

            var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            var edits = EditProperties.Read(diagnostic.Properties);
            for (var i = 0; i < edits.Length; i++)
            {
                var edit = edits[i];
                if (EditApplier.Apply(document, text, edit, context.CancellationToken) is { } changed)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            edit.Title,
                            _ => Task.FromResult(EditApplier.WithText(document.Project.Solution, document.Id, changed)),
                            EquivalenceKey(diagnostic.Id, i)),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>
    /// What makes fixes of several findings one: the rule and the rank of the edit. Titles differ, as they name what is at
    /// fault.
    /// </summary>
    internal static string EquivalenceKey(string id, int rank) => id + "#" + rank.ToString(CultureInfo.InvariantCulture);

    /// <summary>The document that a finding's edits are in: what a call lacks is added to a policy file.</summary>
    private static TextDocument? FindEdited(TextDocument document, Diagnostic diagnostic) =>
        EditProperties.FileOf(diagnostic.Properties) is { } path
            ? document.Project.AdditionalDocuments.FirstOrDefault(d => d.FilePath == path)
            : document;

    /// <summary>The edit of a finding that belongs to an equivalence key, or null.</summary>
    internal static SuggestedEdit? FindEdit(Diagnostic diagnostic, string? equivalenceKey)
    {
        var edits = EditProperties.Read(diagnostic.Properties);
        for (var i = 0; i < edits.Length; i++)
        {
            if (equivalenceKey is null || EquivalenceKey(diagnostic.Id, i) == equivalenceKey)
            {
                return edits[i];
            }
        }

        return null;
    }
}
