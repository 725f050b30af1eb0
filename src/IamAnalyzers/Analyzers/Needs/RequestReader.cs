using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>Reads what a request says as far as it is known when the code is compiled; what is not understood is unknown, never guessed.</summary>
internal sealed class RequestReader(ValueReader reader)
{
    private const int MaxDepth = 16;

    private readonly Dictionary<SyntaxNode, bool> _sdkCalls = [];

    private int _depth;

    /// <summary>Reads a request: all of its members are the members of <paramref name="facts"/>.</summary>
    public void ReadRequest(IOperation request, RequestFacts facts)
    {
        var value = Unwrap(request);
        if (value is ILocalReferenceOperation local)
        {
            ReadLocal(local.Local, facts);
        }
        else if (value is IObjectCreationOperation creation)
        {
            ReadMembers(creation, "", facts);
        }
        else
        {
            facts.IsOpaque = true;
        }
    }

    /// <summary>Reads the value of a member.</summary>
    public void ReadMember(string path, IOperation operation, RequestFacts facts, bool isSure = true)
    {
        if (_depth == MaxDepth)
        {
            AddUnknown(path, isSure ? MemberState.Set : MemberState.Maybe, facts);
            return;
        }

        _depth++;
        ReadValue(path, operation, facts, isSure);
        _depth--;
    }

    private void ReadValue(string path, IOperation operation, RequestFacts facts, bool isSure)
    {
        var value = reader.Resolve(Unwrap(operation));
        value = Unwrap(value);
        var state = isSure && !MayBeNull(operation) ? MemberState.Set : MemberState.Maybe;
        if (value.ConstantValue is { HasValue: true, Value: null } || value is IDefaultValueOperation)
        {
            return;
        }

        if (TextOf(value) is { } text)
        {
            facts.Add(path, new MemberValue(state, text));
            return;
        }

        switch (value)
        {
            case IObjectCreationOperation creation when SdkTypes.IsOfSdk(creation.Type) && creation.Type?.SpecialType != SpecialType.System_String:
                facts.Add(path, new MemberValue(state, null));
                ReadMembers(creation, path, facts);
                break;
            case IObjectCreationOperation { Arguments.Length: 0 } creation when IsCollection(creation.Type):
                ReadInitializer(path, creation.Initializer, facts, state);
                break;
            case IObjectOrCollectionInitializerOperation initializer:
                ReadInitializer(path, initializer, facts, state);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                ReadItems(path, initializer.ElementValues, facts, state);
                break;
            default:
                if (value.Syntax is CollectionExpressionSyntax collection)
                {
                    ReadCollection(path, collection, facts, state);
                }
                else
                {
                    AddUnknown(path, state, facts);
                }

                break;
        }
    }

    private void ReadMembers(IObjectCreationOperation creation, string path, RequestFacts facts)
    {
        foreach (var argument in creation.Arguments.Where(static a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter is not null))
        {
            ReadMember(Join(path, argument.Parameter!.Name), argument.Value, facts);
        }

        foreach (var member in Members.Of(creation))
        {
            ReadMember(Join(path, member.Name), member.Value, facts);
        }
    }

    private void ReadInitializer(string path, IObjectOrCollectionInitializerOperation? initializer, RequestFacts facts, MemberState state)
    {
        foreach (var element in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            facts.Add(path, new MemberValue(state, null));
            switch (element)
            {
                case IInvocationOperation { Arguments.Length: 1 } add:
                    ReadMember(path, add.Arguments[0].Value, facts);
                    break;
                case IInvocationOperation { Arguments.Length: 2 } add:
                    ReadEntry(path, add.Arguments[0].Value, add.Arguments[1].Value, facts);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } indexer } assignment:
                    ReadEntry(path, indexer.Arguments[0].Value, assignment.Value, facts);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 0 } property } assignment:
                    ReadMember(Join(path, property.Property.Name), assignment.Value, facts);
                    break;
                default:
                    facts.AddOpaque(path);
                    break;
            }
        }
    }

    private void ReadEntry(string path, IOperation key, IOperation value, RequestFacts facts)
    {
        facts.Add(path + ".$key", new MemberValue(MemberState.Set, TextOf(Unwrap(key))));
        ReadMember(path, value, facts);
    }

    private void ReadItems(string path, IEnumerable<IOperation> items, RequestFacts facts, MemberState state)
    {
        foreach (var item in items)
        {
            facts.Add(path, new MemberValue(state, null));
            ReadMember(path, item, facts);
        }
    }

    private void ReadCollection(string path, CollectionExpressionSyntax collection, RequestFacts facts, MemberState state)
    {
        foreach (var element in collection.Elements)
        {
            facts.Add(path, new MemberValue(state, null));
            if (element is ExpressionElementSyntax { Expression: ImplicitObjectCreationExpressionSyntax { Initializer: { } initializer } })
            {
                ReadAssignments(path, initializer, facts);
            }
            else if (element is ExpressionElementSyntax { Expression: var expression } && reader.OperationOf(expression) is { } item)
            {
                ReadMember(path, item, facts);
            }
            else
            {
                facts.AddOpaque(path);
            }
        }
    }

    /// <summary>The members of <c>new() { … }</c> among the elements; the compiler that this is built against has no operation for it there.</summary>
    private void ReadAssignments(string path, InitializerExpressionSyntax initializer, RequestFacts facts)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && reader.OperationOf(assignment.Right) is { } value)
            {
                ReadMember(Join(path, name.Identifier.ValueText), value, facts);
            }
            else
            {
                facts.AddOpaque(path);
            }
        }
    }

    /// <summary>A request in a variable: what it is made with, and what is assigned to its members later on.</summary>
    private void ReadLocal(ILocalSymbol local, RequestFacts facts)
    {
        var use = reader.Locals.Of(local);
        if (use.Initializer is not { } initializer
            || reader.OperationOf(initializer) is not { } made
            || Unwrap(made) is not IObjectCreationOperation creation)
        {
            facts.IsOpaque = true;
            return;
        }

        ReadMembers(creation, "", facts);
        var block = use.Declarator?.FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        foreach (var name in use.References)
        {
            switch (name.Parent)
            {
                case MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment } access
                    when assignment.Left == access && access.Expression == name && reader.OperationOf(assignment.Right) is { } value:
                    ReadMember(access.Name.Identifier.ValueText, value, facts, assignment.FirstAncestorOrSelf<StatementSyntax>()?.Parent == block);
                    break;
                case MemberAccessExpressionSyntax access when access.Expression == name:
                    // request.Tags.Add(…), request.AddKey(…): something is set, nobody knows what.
                    if (access.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax)
                    {
                        AddUnknown(access.Name.Identifier.ValueText, MemberState.Maybe, facts);
                    }

                    break;
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when IsSdkCall(call):
                    break;
                default:
                    facts.IsOpaque = true;
                    break;
            }
        }
    }

    private bool IsSdkCall(InvocationExpressionSyntax call)
    {
        if (!_sdkCalls.TryGetValue(call, out var isCall))
        {
            isCall = reader.Model.GetSymbolInfo(call, reader.CancellationToken).Symbol is IMethodSymbol method && SdkTypes.IsOfSdk(method.ContainingType);
            _sdkCalls.Add(call, isCall);
        }

        return isCall;
    }

    /// <summary>A value as text; null where it is none or where nothing of it is known.</summary>
    private string? TextOf(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return constant switch
            {
                string text => text,
                bool flag => flag ? "true" : "false",
                _ when value.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum => NameOf(@enum, constant),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => null,
            };
        }

        // The SDK's enumerations are classes with a static field for each value.
        if (value is IFieldReferenceOperation { Field.IsStatic: true } field)
        {
            return SdkTypes.IsOfSdk(field.Field.ContainingType) ? field.Field.Name : TextOfField(field.Field);
        }

        if (value.Type?.SpecialType != SpecialType.System_String || value.Syntax is not ExpressionSyntax expression)
        {
            return null;
        }

        var read = StringTextReader.Read(expression, reader.Model, reader.CancellationToken).Value;
        return read.All(static c => c == MemberValue.Hole) && read.Length > 0 ? null : read;
    }

    /// <summary>The text of a static readonly field of the same file.</summary>
    private string? TextOfField(IFieldSymbol field) =>
        field is { IsReadOnly: true, Type.SpecialType: SpecialType.System_String, DeclaringSyntaxReferences: { Length: 1 } references }
        && references[0].SyntaxTree == reader.Model.SyntaxTree
        && references[0].GetSyntax(reader.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
        && reader.OperationOf(initializer) is { ConstantValue: { HasValue: true, Value: string text } }
            ? text
            : null;

    private static string? NameOf(INamedTypeSymbol type, object value) =>
        type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && value.Equals(f.ConstantValue))?.Name;

    private static void AddUnknown(string path, MemberState state, RequestFacts facts)
    {
        facts.Add(path, new MemberValue(state, null));
        facts.AddOpaque(path);
    }

    private bool MayBeNull(IOperation operation)
    {
        if (operation.Syntax is not ExpressionSyntax expression || operation.ConstantValue.HasValue)
        {
            return false;
        }

        var type = reader.Model.GetTypeInfo(expression, reader.CancellationToken);
        return type.Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.Nullability.FlowState == NullableFlowState.MaybeNull;
    }

    /// <summary>The operation without conversions, also those of the SDK's own types from texts.</summary>
    private static IOperation Unwrap(IOperation operation)
    {
        while (ValueReader.Unwrap(operation) is var inner)
        {
            if (inner is IConversionOperation { OperatorMethod: { } method } conversion && SdkTypes.IsOfSdk(method.ContainingType))
            {
                operation = conversion.Operand;
            }
            else
            {
                return inner;
            }
        }

        return operation;
    }

    private static bool IsCollection(ITypeSymbol? type) => type is not null && (type.ContainingNamespace?.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal) ?? false);

    private static string Join(string path, string member) => path.Length == 0 ? member : path + "." + member;
}
