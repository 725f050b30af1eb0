using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Whether a secret is found in the file that it is written in, without looking at others.</summary>
internal static class OwnFile
{
    /// <summary>Whether the name that a secret has, or a key id beside it, says there what it is.</summary>
    public static bool Reports(Location location, CancellationToken cancellationToken)
    {
        if (location.SourceTree is not { } tree)
        {
            return false;
        }

        var span = location.SourceSpan;
        var node = tree.GetRoot(cancellationToken).FindToken(span.Start).Parent;
        var name = node?.AncestorsAndSelf().Select(NameOf).FirstOrDefault(static n => n is not null);
        var type = node?.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()?.Identifier.ValueText;
        return CredentialName.Read(name, type) == NameMeaning.Secret || HasKeyNearby(tree.GetText(cancellationToken).ToString(), span.Start, span.End);
    }

    private static bool HasKeyNearby(string text, int start, int end)
    {
        var from = Math.Max(0, start - CodeScan.PairDistance);
        var to = Math.Min(text.Length, end + CodeScan.PairDistance);
        var matches = new List<CredentialMatch>();
        SelfEvidentCredentials.Find(text.AsSpan(from, to - from), matches);
        return matches.Exists(static m => m.Kind == CredentialKind.AccessKeyId);
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => null,
    };
}
