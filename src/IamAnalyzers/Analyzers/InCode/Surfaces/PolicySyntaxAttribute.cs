using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Surfaces;

/// <summary>
/// <c>[StringSyntax("IamPolicy")]</c> on a parameter, property or field: a policy belongs there. A further argument may name
/// the kind: <c>[StringSyntax("IamPolicy", "Trust")]</c>.
/// </summary>
internal static class PolicySyntaxAttribute
{
    private const string Syntax = "IamPolicy";

    /// <summary>What the attribute of a symbol says; null where there is none. An assembly may have its own copy of the attribute.</summary>
    public static TextSink? Find(ISymbol? symbol)
    {
        if (symbol is null)
        {
            return null;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is("System.Diagnostics.CodeAnalysis", "StringSyntaxAttribute")
                && attribute.ConstructorArguments is { Length: > 0 } arguments
                && arguments[0].Value is string syntax
                && string.Equals(syntax, Syntax, StringComparison.OrdinalIgnoreCase))
            {
                var kinds = arguments.Length > 1 && arguments[1].Kind == TypedConstantKind.Array && !arguments[1].IsNull ? arguments[1].Values : default;
                return new TextSink(true, !kinds.IsDefaultOrEmpty && DocumentItem.TryParseKind(kinds[0].Value as string, out var kind) ? kind : null);
            }
        }

        return null;
    }
}
