using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Compares types and namespaces with names, without building any text.</summary>
internal static class TypeNames
{
    /// <summary>Whether a namespace is the one of that name.</summary>
    public static bool Is(this INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0
                || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0
                || (start > 0 && name[start - 1] != '.'))
            {
                return false;
            }

            if (start == 0)
            {
                return symbol.ContainingNamespace is { IsGlobalNamespace: true };
            }

            end = start - 1;
            symbol = symbol.ContainingNamespace;
        }

        return false;
    }

    /// <summary>Whether a type is the one of that name in that namespace, whatever its type arguments.</summary>
    public static bool Is(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace.Is(containingNamespace);

    /// <summary>The metadata name: namespace, containing types and the type.</summary>
    public static string GetMetadataName(this INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }
}
