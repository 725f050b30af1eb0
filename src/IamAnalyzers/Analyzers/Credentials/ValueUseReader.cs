using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Walks from a value outwards through what only passes it on, up to what names or takes it.</summary>
internal sealed class ValueUseReader
{
    private const int Farthest = 64;

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly ValueUse _use = new();

    private ValueUseReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Reads what an expression's value is used for.</summary>
    public static ValueUse Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new ValueUseReader(model, cancellationToken);
        reader._use.Context = ContextOf(expression);
        SyntaxNode? node = expression;
        for (var i = 0; i < Farthest && node is not null; i++)
        {
            node = reader.Step(node);
        }

        return reader._use;
    }

    /// <summary>Reads what stands around a node; the node to go on from, or null where the value has arrived.</summary>
    private SyntaxNode? Step(SyntaxNode node)
    {
        switch (node.Parent)
        {
            case SwitchExpressionArmSyntax arm when arm.Expression == node:
                _use.AddName(NameIn(arm.Pattern));
                return arm.Parent;
            case ArgumentSyntax argument:
                return AtArgument(argument);
            case AttributeArgumentSyntax argument:
                return AtAttribute(argument);
            case EqualsValueClauseSyntax equals:
                return AtInitialValue(equals);
            case AssignmentExpressionSyntax assignment when assignment.Right == node:
                return AtAssignment(assignment);
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: { } name }:
                _use.AddName(name.Name.Identifier.ValueText);
                return null;
            case InitializerExpressionSyntax initializer:
                return AtInitializer(initializer, node);
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax or YieldStatementSyntax:
                AtReturn(node);
                return null;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                _use.AddName(NameIn(comparison.Left == node ? comparison.Right : comparison.Left));
                return null;
            case ConstantPatternSyntax { Parent: IsPatternExpressionSyntax test }:
                _use.AddName(NameIn(test.Expression));
                return null;
            case CaseSwitchLabelSyntax { Parent.Parent: SwitchStatementSyntax choice }:
                _use.AddName(NameIn(choice.Expression));
                return null;
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == node:
                return PassesOn(access.Name.Identifier.ValueText) ? call : null;
            case ExpressionStatementSyntax or null or StatementSyntax or MemberDeclarationSyntax:
                return null;
            case ExpressionSyntax or ExpressionElementSyntax or ConditionalExpressionSyntax or InterpolationSyntax:
                return node.Parent;
            default:
                return null;
        }
    }

    private SyntaxNode? AtArgument(ArgumentSyntax argument)
    {
        _use.AddName(argument.NameColon?.Name.Identifier.ValueText);
        switch (argument.Parent)
        {
            case TupleExpressionSyntax tuple:
                return AtTuple(tuple, argument);
            case BaseArgumentListSyntax { Parent: { } call } list:
                return AtCall(call, list, argument);
            default:
                return null;
        }
    }

    private SyntaxNode? AtCall(SyntaxNode call, BaseArgumentListSyntax list, ArgumentSyntax argument)
    {
        var name = call switch
        {
            InvocationExpressionSyntax invocation => CallNames.NameOf(invocation),
            ObjectCreationExpressionSyntax creation => CallNames.NameOf(creation.Type),
            _ => "",
        };
        if (call is InvocationExpressionSyntax && (PassesOn(name) || name is "Concat" or "Join" or "Append" or "GetBytes" or "FromBase64String" or "GetString"))
        {
            return call;
        }

        if (call is ObjectCreationExpressionSyntax && name is "string" or "String" or "StringBuilder" or "List" or "HashSet" or "char")
        {
            return call;
        }

        _use.Taker ??= call;
        var index = list.Arguments.IndexOf(argument);
        AddParameter(call, argument, index, name);
        for (var i = 0; i < index; i++)
        {
            _use.AddName(TextOf(list.Arguments[i].Expression));
        }

        _use.AddName(name);
        if (name == "UnsafePlainText" || (name == "PlainText" && NameIn(((InvocationExpressionSyntax)call).Expression) is not null && call.ToString().IndexOf("SecretValue", StringComparison.Ordinal) >= 0))
        {
            _use.Place = CredentialPlace.PlainSecretValue;
        }
        else if (name == "SetEnvironmentVariable" || IsEnvironment(call))
        {
            _use.Place = CredentialPlace.Environment;
        }

        return name is "KeyValuePair" or "Create" || call is ImplicitObjectCreationExpressionSyntax ? call : null;
    }

    private void AddParameter(SyntaxNode call, ArgumentSyntax argument, int index, string name)
    {
        if (_model.GetSymbolInfo(call, _cancellationToken) is { } info
            && (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method)
        {
            var parameter = argument.NameColon is { } colon
                ? method.Parameters.FirstOrDefault(p => p.Name == colon.Name.Identifier.ValueText)
                : index < method.Parameters.Length ? method.Parameters[index] : null;
            _use.AddName(parameter?.Name, AmazonTypes.IsAmazon(method.ContainingType));
        }
        else if (AmazonTypes.TakesKeys(name))
        {
            // The library is not referenced: its constructors take id, secret and token in that order.
            _use.AddName(index switch { 0 => "awsAccessKeyId", 1 => "awsSecretAccessKey", 2 => "awsSessionToken", _ => null }, isAmazon: true);
        }
    }

    private SyntaxNode? AtTuple(TupleExpressionSyntax tuple, ArgumentSyntax argument)
    {
        var index = tuple.Arguments.IndexOf(argument);
        var type = _model.GetTypeInfo(tuple, _cancellationToken);
        if ((type.ConvertedType ?? type.Type) is INamedTypeSymbol { IsTupleType: true } tupleType && index < tupleType.TupleElements.Length)
        {
            _use.AddName(tupleType.TupleElements[index].Name);
        }

        if (tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Right == tuple)
        {
            _use.AddName(assignment.Left switch
            {
                TupleExpressionSyntax left when index < left.Arguments.Count => NameIn(left.Arguments[index].Expression),
                DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax left } when index < left.Variables.Count =>
                    left.Variables[index].ToString(),
                _ => null,
            });
            return null;
        }

        return tuple;
    }

    private SyntaxNode? AtAttribute(AttributeArgumentSyntax argument)
    {
        _use.AddName(argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText);
        if (argument.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax attribute } list)
        {
            _use.Taker = attribute;
            var index = list.Arguments.IndexOf(argument);
            if (argument.NameEquals is null && _model.GetSymbolInfo(attribute, _cancellationToken).Symbol is IMethodSymbol constructor && index < constructor.Parameters.Length)
            {
                _use.AddName(constructor.Parameters[index].Name);
            }

            for (var i = 0; i < index; i++)
            {
                _use.AddName(TextOf(list.Arguments[i].Expression));
            }

            _use.AddName(CallNames.NameOf(attribute.Name));
        }

        return null;
    }

    private SyntaxNode? AtInitialValue(EqualsValueClauseSyntax equals)
    {
        _use.Holder ??= equals.Parent;
        _use.AddName(equals.Parent switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            _ => null,
        });
        return null;
    }

    private SyntaxNode? AtAssignment(AssignmentExpressionSyntax assignment)
    {
        _use.Taker ??= assignment;
        switch (assignment.Left)
        {
            case ElementAccessExpressionSyntax element:
                AddKeys(element.ArgumentList);
                _use.Place = IsEnvironment(element.Expression) ? CredentialPlace.Environment : _use.Place;
                break;
            case ImplicitElementAccessSyntax element:
                AddKeys(element.ArgumentList);
                _use.Place = IsInMemoryConfiguration(assignment) ? CredentialPlace.Environment : _use.Place;
                return assignment.Parent;
            default:
                var member = _model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol;
                _use.AddName(NameIn(assignment.Left), member is IPropertySymbol or IFieldSymbol && AmazonTypes.IsAmazon(member.ContainingType));
                break;
        }

        return null;
    }

    private void AddKeys(BracketedArgumentListSyntax list)
    {
        foreach (var argument in list.Arguments)
        {
            _use.AddName(TextOf(argument.Expression));
        }
    }

    private SyntaxNode? AtInitializer(InitializerExpressionSyntax initializer, SyntaxNode node)
    {
        if (initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression))
        {
            // { "SecretKey", "…" }: what stands first is the key.
            if (initializer.Expressions[0] != node)
            {
                _use.AddName(TextOf(initializer.Expressions[0]));
            }
        }

        if (IsInMemoryConfiguration(initializer))
        {
            _use.Place = CredentialPlace.Environment;
        }

        return initializer;
    }

    private void AtReturn(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    _use.Holder ??= method;
                    _use.AddName(method.Identifier.ValueText);
                    return;
                case LocalFunctionStatementSyntax function:
                    _use.AddName(function.Identifier.ValueText);
                    return;
                case PropertyDeclarationSyntax property:
                    _use.Holder ??= property;
                    _use.AddName(property.Identifier.ValueText);
                    return;
                case MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return;
            }
        }
    }

    private bool IsInMemoryConfiguration(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (ancestor is InvocationExpressionSyntax call)
            {
                return CallNames.NameOf(call) is "AddInMemoryCollection";
            }

            if (ancestor is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment)
            {
                return NameIn(assignment.Left) is "Environment" or "EnvironmentVariables";
            }

            if (ancestor is StatementSyntax or MemberDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>start.Environment["…"]</c>, <c>start.EnvironmentVariables.Add(…)</c>.</summary>
    private static bool IsEnvironment(SyntaxNode node)
    {
        var receiver = node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
            ExpressionSyntax expression => expression,
            _ => null,
        };
        return receiver is not null && NameIn(receiver) is "Environment" or "EnvironmentVariables";
    }

    private string? TextOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        IdentifierNameSyntax or MemberAccessExpressionSyntax =>
            _model.GetConstantValue(expression, _cancellationToken).Value as string ?? NameIn(expression),
        _ => null,
    };

    private static string? NameIn(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax conditional => NameIn(conditional.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].Expression is LiteralExpressionSyntax literal =>
            literal.Token.ValueText,
        InvocationExpressionSyntax call => CallNames.NameOf(call),
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } => literal.Token.ValueText,
        ConstantPatternSyntax constant => NameIn(constant.Expression),
        _ => null,
    };

    private static bool PassesOn(string method) => method is "ToCharArray" or "Trim" or "TrimEnd" or "TrimStart" or "ToString" or "AsSpan" or "AsMemory" or "ToArray" or "Intern" or "Copy" or "Select" or "Reverse";

    /// <summary>The type around an expression: its name is part of every name in it.</summary>
    private static string ContextOf(SyntaxNode node)
    {
        var type = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        return type?.Identifier.ValueText ?? "";
    }
}
