using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Finds the credentials in one C# file.</summary>
internal sealed class CodeScan
{
    /// <summary>How far a key id may stand from its secret, in characters.</summary>
    public const int PairDistance = 600;

    private readonly SemanticModel _model;
    private readonly Action<LocatedFinding> _add;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<(Location, string)> _seen = [];
    private readonly List<int> _keys = [];

    private CodeScan(SemanticModel model, Action<LocatedFinding> add, CancellationToken cancellationToken)
    {
        _model = model;
        _add = add;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Scans the file of a semantic model.</summary>
    public static void Run(SemanticModel model, Action<LocatedFinding> add, CancellationToken cancellationToken)
    {
        var positions = new List<int>();
        SourceCandidates.Find(model.SyntaxTree.GetText(cancellationToken).ToString(), positions);
        if (positions.Count > 0)
        {
            new CodeScan(model, add, cancellationToken).Run(positions);
        }
    }

    private void Run(List<int> positions)
    {
        var root = _model.SyntaxTree.GetRoot(_cancellationToken);
        var texts = new Dictionary<ExpressionSyntax, FoldedText>();
        var trivia = new HashSet<SyntaxTrivia>();
        positions.Sort();
        var seen = default(TextSpan);
        foreach (var position in positions)
        {
            if (seen.Contains(position))
            {
                continue; // One token, or one comment, can have many.
            }

            var token = root.FindToken(position);
            seen = token.Span;
            if (!token.Span.Contains(position))
            {
                var comment = root.FindTrivia(position);
                seen = comment.FullSpan;
                trivia.Add(comment);
            }
            else if (token.Text == "UnsafePlainText")
            {
                AddPlainSecret(token);
            }
            else if (FoldRoots.Of(token) is { } expression && !texts.ContainsKey(expression))
            {
                texts.Add(expression, StringFold.Fold(expression, _model, _cancellationToken));
            }
        }

        foreach (var text in texts.Values)
        {
            NoteKeys(text);
        }

        foreach (var pair in texts.OrderBy(static p => p.Key.SpanStart))
        {
            Judge(pair.Key, pair.Value);
        }

        foreach (var comment in trivia)
        {
            JudgeTrivia(comment);
        }
    }

    private void NoteKeys(FoldedText text)
    {
        var matches = new List<CredentialMatch>();
        SelfEvidentCredentials.Find(text.Text.AsSpan(), matches);
        foreach (var match in matches)
        {
            if (match.Kind == CredentialKind.AccessKeyId)
            {
                foreach (var location in text.Locate(match.Start, match.Length))
                {
                    if (location.SourceTree == _model.SyntaxTree)
                    {
                        _keys.Add(location.SourceSpan.Start);
                    }
                }
            }
        }
    }

    private void Judge(ExpressionSyntax expression, FoldedText text)
    {
        if (text.Text.Length < AccessKeyId.Length)
        {
            return;
        }

        var use = ValueUseReader.Read(expression, _model, _cancellationToken);
        var matches = new List<CredentialMatch>();
        var hasKey = HasKeyNearby(expression);
        CredentialFinder.Find(text.Text.AsSpan(), new ValueContext(use.Meaning, use.IsSink, hasKey, Join(use)), matches);
        if (matches.Count == 0 && use.Meaning is NameMeaning.None or NameMeaning.PerhapsSecret or NameMeaning.Password
            && SymbolUses.Find(use.Holder, _model, _cancellationToken) is { } laterUse)
        {
            var place = use.Place;
            use = laterUse;
            use.Place = use.Place == CredentialPlace.Ordinary ? place : use.Place;
            CredentialFinder.Find(text.Text.AsSpan(), new ValueContext(use.Meaning, use.IsSink, hasKey, Join(use)), matches);
        }

        foreach (var match in matches)
        {
            Report(expression, text, match, use);
        }
    }

    private static string Join(ValueUse use) => use.Context + ":" + use.Name;

    private bool HasKeyNearby(SyntaxNode node) =>
        _keys.Exists(key => key < node.SpanStart ? node.SpanStart - key <= PairDistance : key - node.Span.End <= PairDistance);

    private void Report(ExpressionSyntax expression, FoldedText text, in CredentialMatch match, ValueUse use)
    {
        var pieces = text.Locate(match.Start, match.Length);
        if (pieces.IsEmpty)
        {
            return;
        }

        var location = Main(expression, pieces);
        if (location.SourceTree != _model.SyntaxTree && pieces.Length == 1 && match.Evidence == CredentialEvidence.Itself)
        {
            return; // It is found in its own file.
        }

        var finding = CredentialFindings.Create(match, default, use.Place, NameOf(match, text, use));
        if (!_seen.Add((location, finding.Rule.Id)))
        {
            return;
        }

        var others = ImmutableArray.CreateBuilder<Location>();
        if (pieces.Length > 1)
        {
            others.AddRange(pieces);
        }

        if (use.Taker is { } taker)
        {
            others.Add(taker.GetLocation());
        }

        var located = CredentialReports.Create(finding, location, others.ToImmutable(), match.Of(text.Text), Edits(expression, text, match, use));
        _add(located);
        if (match.Kind == CredentialKind.AccessKeyId && RootKeys.IsNamed(use.Name, use.Context))
        {
            _add(located with { Rule = RootAccessKeyUseRule.Rule, Arguments = ImmutableArray.Create(AccessKeyId.Mask(match.KeyId!)) });
        }
    }

    /// <summary>The name that a message may give: of a value that is a part of a text, the text's name is not its own.</summary>
    private static string? NameOf(in CredentialMatch match, FoldedText text, ValueUse use) =>
        match.Length == text.Text.Length || use.Place == CredentialPlace.Environment ? use.Name : null;

    private ImmutableArray<SuggestedEdit> Edits(ExpressionSyntax expression, FoldedText text, in CredentialMatch match, ValueUse use)
    {
        // Only what is a credential as a whole can be replaced as one; what is put into the environment has to go altogether.
        if (match.Length != text.Text.Length || use.Place != CredentialPlace.Ordinary)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var edits = LookUpEdits.For(expression, match.Kind, _model, _cancellationToken);
        var chain = CredentialChainEdits.CreationAround(expression) is { } creation
            ? CredentialChainEdits.For(creation, _model, _cancellationToken)
            : null;
        return (chain is null ? edits : edits.Prepend(chain)).ToImmutableArray();
    }

    /// <summary>From the first piece to the last where they stand in one expression; else the longest piece of this file.</summary>
    private Location Main(ExpressionSyntax expression, ImmutableArray<Location> pieces)
    {
        if (pieces.Length == 1)
        {
            return pieces[0];
        }

        var tree = _model.SyntaxTree;
        if (pieces.All(p => p.SourceTree == tree && expression.Span.Contains(p.SourceSpan)))
        {
            return tree.GetLocation(TextSpan.FromBounds(pieces.Min(static p => p.SourceSpan.Start), pieces.Max(static p => p.SourceSpan.End)));
        }

        return pieces.OrderByDescending(p => p.SourceTree == tree).ThenByDescending(static p => p.SourceSpan.Length).First();
    }

    private void AddPlainSecret(SyntaxToken token)
    {
        if (token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: { Count: > 0 } arguments } call
            || CallNames.NameOf(call) != token.Text)
        {
            return;
        }

        var text = StringFold.Fold(arguments[0].Expression, _model, _cancellationToken);
        if (text.Text.Length == 0 || text.Text.IndexOf(FoldedText.Hole) >= 0)
        {
            return;
        }

        var pieces = text.Locate(0, text.Text.Length);
        var finding = new Finding(AccessKeyInPlainSecretValueRule.Rule, default, ImmutableArray.Create("SecretValue.UnsafePlainText"));
        var location = Main(arguments[0].Expression, pieces);
        if (_seen.Add((location, finding.Rule.Id)))
        {
            _add(CredentialReports.Create(finding, location, ImmutableArray.Create(call.GetLocation()), text.Text));
        }
    }

    private void JudgeTrivia(SyntaxTrivia trivia)
    {
        if (trivia.Kind() is not (SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia))
        {
            return;
        }

        var text = trivia.ToFullString();
        var matches = new List<CredentialMatch>();
        CredentialFinder.Find(text.AsSpan(), new ValueContext(NameMeaning.None), matches);
        foreach (var match in matches)
        {
            var location = _model.SyntaxTree.GetLocation(new TextSpan(trivia.FullSpan.Start + match.Start, match.Length));
            var finding = CredentialFindings.Create(match, default(SourceSpan), CredentialPlace.Comment, name: null);
            if (_seen.Add((location, finding.Rule.Id)))
            {
                _add(CredentialReports.Create(finding, location, ImmutableArray<Location>.Empty, match.Of(text)));
            }
        }
    }
}
