using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Follows a value forwards: where what holds it is used, within the same file.</summary>
internal static class SymbolUses
{
    private const int MostReferences = 64;
    private const int LongestChain = 3;

    /// <summary>The first use that says that the value is a credential; null where none does.</summary>
    public static ValueUse? Find(SyntaxNode? holder, SemanticModel model, CancellationToken cancellationToken, int depth = 0)
    {
        if (holder is null || depth >= LongestChain || model.GetDeclaredSymbol(holder, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var scope = ScopeOf(holder);
        foreach (var reference in References(symbol, scope, holder, model, cancellationToken))
        {
            var use = ValueUseReader.Read(reference, model, cancellationToken);
            if (use.Meaning is NameMeaning.Secret or NameMeaning.SessionToken or NameMeaning.MailPassword or NameMeaning.GitPassword)
            {
                return use;
            }

            if (use.Holder is { } next && next != holder && Find(next, model, cancellationToken, depth + 1) is { } further)
            {
                return further;
            }
        }

        return null;
    }

    private static SyntaxNode ScopeOf(SyntaxNode holder) => holder switch
    {
        VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local =>
            local.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax) ?? local.SyntaxTree.GetRoot(),
        ParameterSyntax parameter => parameter.Parent?.Parent ?? parameter,
        _ => holder.SyntaxTree.GetRoot(),
    };

    private static IEnumerable<ExpressionSyntax> References(
        ISymbol symbol, SyntaxNode scope, SyntaxNode holder, SemanticModel model, CancellationToken cancellationToken)
    {
        var text = scope.SyntaxTree.GetText(cancellationToken).ToString();
        var name = symbol.Name;
        var position = scope.SpanStart;
        var found = 0;
        while (name.Length > 0 && found < MostReferences)
        {
            position = text.IndexOf(name, position, scope.Span.End - position, StringComparison.Ordinal);
            if (position < 0)
            {
                yield break;
            }

            var token = scope.FindToken(position);
            position += name.Length;
            if (token.ValueText == name
                && token.Parent is IdentifierNameSyntax identifier
                && identifier.Parent is not NameColonSyntax
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(identifier, cancellationToken).Symbol, symbol))
            {
                found++;
                yield return Whole(identifier);
            }
        }
    }

    /// <summary><c>this.secret</c>, <c>Keys.Secret</c> and <c>GetSecret()</c> are uses as a whole.</summary>
    private static ExpressionSyntax Whole(IdentifierNameSyntax identifier)
    {
        ExpressionSyntax expression = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
        return expression.Parent is InvocationExpressionSyntax call && call.Expression == expression ? call : expression;
    }
}
