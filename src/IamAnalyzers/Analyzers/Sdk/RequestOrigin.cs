using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>Tells whether a request that is passed to a call is made in sight of it, so that it is not reported twice.</summary>
internal static class RequestOrigin
{
    public static bool IsCreatedHere(IOperation request)
    {
        while (request is IConversionOperation conversion)
        {
            request = conversion.Operand;
        }

        return request switch
        {
            IObjectCreationOperation => true,
            ILocalReferenceOperation local => HasCreation(local),
            IFieldReferenceOperation field => HasInitializer(field.Field),
            IPropertyReferenceOperation property => HasInitializer(property.Property),
            _ => false,
        };
    }

    /// <summary>Whether a request of the local's type is made anywhere in the same body.</summary>
    private static bool HasCreation(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IObjectCreationOperation>()
            .Any(creation => SymbolEqualityComparer.Default.Equals(creation.Type, local.Type));
    }

    private static bool HasInitializer(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
                _ => null,
            };
            if (initializer is BaseObjectCreationExpressionSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
