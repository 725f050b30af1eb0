using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>The values that declarations give to what they declare.</summary>
internal static class SymbolValues
{
    /// <summary>The expression that a constant, field, local, property or parameter is declared with; null where it has none.</summary>
    public static ExpressionSyntax? ValueOf(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol is not (IFieldSymbol or ILocalSymbol or IPropertySymbol or IParameterSymbol) || symbol.DeclaringSyntaxReferences.IsDefaultOrEmpty)
        {
            return null;
        }

        return symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            ParameterSyntax parameter => parameter.Default?.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
    }
}
