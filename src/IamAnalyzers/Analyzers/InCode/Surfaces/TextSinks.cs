using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.InCode.Surfaces;

/// <summary>What those say of a text to whom it is handed.</summary>
/// <param name="IsPolicy">Whether they say by attribute that it is a policy, whatever it holds.</param>
/// <param name="Kind">The kind of policy that belongs there; null where the content says.</param>
internal readonly record struct TextSink(bool IsPolicy, PolicyKind? Kind);

/// <summary>
/// Finds where the text of an expression goes: to a parameter, property or field, directly or through a variable of the same
/// body or a field of the same type. Asked only of texts that look like policies.
/// </summary>
internal static class TextSinks
{
    public static TextSink Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var value = Whole(expression);
        if (value.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax or FieldDeclarationSyntax } declarator }
            && model.GetDeclaredSymbol(declarator, cancellationToken) is { } variable)
        {
            return PolicySyntaxAttribute.Find(variable) ?? OfUses(variable, declarator, model, cancellationToken);
        }

        return Direct(value, model, cancellationToken);
    }

    private static TextSink Direct(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) => value.Parent switch
    {
        ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument =>
            model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
            && Parameter(method.Parameters, argument.NameColon, list.Arguments.IndexOf(argument)) is { } parameter
                ? OfParameter(method, parameter)
                : default,
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list } argument =>
            OfAttribute(attribute, argument, list.Arguments.IndexOf(argument), model, cancellationToken),
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == value =>
            OfMember(model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, (assignment.Left as MemberAccessExpressionSyntax)?.Expression, model),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or ParameterSyntax } clause =>
            PolicySyntaxAttribute.Find(model.GetDeclaredSymbol(clause.Parent!, cancellationToken)) ?? default,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } =>
            PolicySyntaxAttribute.Find(model.GetDeclaredSymbol(property, cancellationToken)) ?? default,
        _ => default,
    };

    private static TextSink OfParameter(IMethodSymbol method, IParameterSymbol parameter) =>
        PolicySyntaxAttribute.Find(parameter) ?? new TextSink(false, PolicySurfaces.OfParameter(method, parameter)?.Kind);

    private static TextSink OfMember(ISymbol? member, ExpressionSyntax? receiver, SemanticModel model)
    {
        if (member is not (IPropertySymbol or IFieldSymbol))
        {
            return default;
        }

        var kind = member is IPropertySymbol property && PolicySurfaces.HasMember(property.Name)
            ? PolicySurfaces.OfProperty(property, receiver is null ? property.ContainingType : model.GetTypeInfo(receiver).Type) is { Key.Length: 0 } surface ? surface.Kind : null
            : null;
        return PolicySyntaxAttribute.Find(member) ?? new TextSink(false, kind);
    }

    private static TextSink OfAttribute(
        AttributeSyntax attribute, AttributeArgumentSyntax argument, int index, SemanticModel model, CancellationToken cancellationToken)
    {
        var symbol = argument.NameEquals is { } name
            ? model.GetSymbolInfo(name.Name, cancellationToken).Symbol
            : model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol constructor
                ? Parameter(constructor.Parameters, argument.NameColon, index)
                : null;
        return PolicySyntaxAttribute.Find(symbol) ?? default;
    }

    private static IParameterSymbol? Parameter(
        System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters, NameColonSyntax? name, int index) =>
        name is not null ? parameters.FirstOrDefault(p => p.Name == name.Name.Identifier.ValueText)
        : index < parameters.Length ? parameters[index]
        : null;

    /// <summary>What all those agree on that take the value of a variable, or of a field of the same type.</summary>
    private static TextSink OfUses(ISymbol variable, SyntaxNode declarator, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode? scope = variable is ILocalSymbol
            ? declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax)
            : declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        TextSink? all = null;
        foreach (var name in (scope ?? declarator.SyntaxTree.GetRoot(cancellationToken)).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != variable.Name)
            {
                continue;
            }

            var sink = Direct(Whole(name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name), model, cancellationToken);
            if (sink == default
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, variable))
            {
                continue;
            }

            all = all is not { } other ? sink
                : new TextSink(other.IsPolicy || sink.IsPolicy, other.Kind == sink.Kind ? sink.Kind : null);
        }

        return all ?? default;
    }

    /// <summary>The expression with what is around it that leaves its value as it is.</summary>
    private static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax or SwitchExpressionArmSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
                    or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                case ConditionalExpressionSyntax conditional when conditional.Condition != expression:
                    if ((expression.Parent as ExpressionSyntax ?? expression.Parent!.Parent as ExpressionSyntax) is not { } outer)
                    {
                        return expression;
                    }

                    expression = outer;
                    break;
                default:
                    return expression;
            }
        }
    }
}
