using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Finds where a value is written that a variable, field or property carries to its use.</summary>
internal static class ValueOrigin
{
    /// <summary>
    /// The expression that a symbol starts with, else the value's own. A later assignment does not matter here: what is
    /// written as a secret is written as one, and where it goes says what it is.
    /// </summary>
    public static ExpressionSyntax? Find(IOperation value, CancellationToken cancellationToken)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        ISymbol? symbol = value switch
        {
            ILocalReferenceOperation { Local: { IsConst: false } local } => local,
            IFieldReferenceOperation { Field: { IsConst: false } field } => field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };
        foreach (var reference in symbol?.DeclaringSyntaxReferences ?? ImmutableArray<SyntaxReference>.Empty)
        {
            var initializer = reference.GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            };
            if (initializer is not null)
            {
                return initializer;
            }
        }

        return value.Syntax as ExpressionSyntax;
    }
}
