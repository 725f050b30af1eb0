using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Where the local variables of one body are used.</summary>
internal sealed class LocalUses(SemanticModel model, SyntaxNode body, CancellationToken cancellationToken)
{
    private readonly Dictionary<ILocalSymbol, LocalUse> _uses = new(SymbolEqualityComparer.Default);
    private ILookup<string, IdentifierNameSyntax>? _names;

    /// <summary>What is known of a local variable.</summary>
    public LocalUse Of(ILocalSymbol local)
    {
        if (!_uses.TryGetValue(local, out var use))
        {
            _uses.Add(local, use = Read(local));
        }

        return use;
    }

    private LocalUse Read(ILocalSymbol local)
    {
        _names ??= body.DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(static n => n.Identifier.ValueText);
        var declarator = local.DeclaringSyntaxReferences is { Length: 1 } references
            ? references[0].GetSyntax(cancellationToken) as VariableDeclaratorSyntax
            : null;
        var references_ = _names[local.Name]
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            .ToList();
        var initializer = references_.Any(IsWritten) ? null : declarator?.Initializer?.Value;
        return new LocalUse(initializer, declarator, references_);
    }

    private static bool IsWritten(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.LogicalNotExpression),
        PostfixUnaryExpressionSyntax unary => !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        RefExpressionSyntax => true,
        _ => false,
    };
}

/// <summary>A local variable: its one value, and the places that refer to it.</summary>
/// <param name="Initializer">The value that it has from its declaration to its end; null where it has none or several.</param>
/// <param name="Declarator">Its declaration.</param>
/// <param name="References">The names that refer to it, in the order of the text.</param>
internal sealed record LocalUse(ExpressionSyntax? Initializer, VariableDeclaratorSyntax? Declarator, List<IdentifierNameSyntax> References);
