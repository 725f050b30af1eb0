using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Reads arrays, lists, collection expressions, dictionaries, anonymous objects and JSON nodes.</summary>
internal static class Collections
{
    /// <summary>Reads a collection; null where the value is none that is known.</summary>
    public static CodeValue? TryRead(ValueReader reader, IOperation operation)
    {
        switch (operation)
        {
            case IArrayCreationOperation array:
                return ReadArray(reader, array);
            case IArrayInitializerOperation initializer:
                return new CodeArray(initializer.ElementValues.Select(reader.Read).ToImmutableArray(), initializer.Syntax);
            case IAnonymousObjectCreationOperation anonymous:
                return ReadAnonymous(reader, anonymous);
            case IObjectCreationOperation creation:
                return TryReadCreation(reader, creation);
            case IObjectOrCollectionInitializerOperation initializer:
                return ReadInitializer(reader, initializer);
            case IInvocationOperation invocation:
                return TryReadCall(reader, invocation);
            default:
                return null;
        }
    }

    /// <summary>Reads a collection expression; the compiler that this is built against has no operation for it.</summary>
    public static CodeArray Read(ValueReader reader, CollectionExpressionSyntax collection)
    {
        var items = ImmutableArray.CreateBuilder<CodeValue>();
        foreach (var element in collection.Elements)
        {
            if (element is ExpressionElementSyntax item)
            {
                items.Add(reader.Read(item.Expression));
            }
            else if (element is SpreadElementSyntax spread)
            {
                AddSpread(items, reader.Read(spread.Expression));
            }
        }

        return new CodeArray(items.ToImmutable(), collection);
    }

    /// <summary>The values of a sequence; a value that is no sequence is one.</summary>
    public static ImmutableArray<CodeValue> ItemsOf(CodeValue value) =>
        value is CodeArray array ? array.Items : ImmutableArray.Create(value);

    /// <summary>A collection, and what the code adds to it after it was made.</summary>
    public static CodeValue WithLaterChanges(ValueReader reader, ILocalSymbol local, CodeValue value)
    {
        if (value is not (CodeArray or CodeObject) || local.Type is not INamedTypeSymbol { IsGenericType: true })
        {
            return value;
        }

        var later = reader.Locals.Of(local).References.Where(IsChange).ToList();
        return later.Count == 0 ? value : value switch
        {
            CodeArray array => array with { Items = array.Items.AddRange(later.Select(name => ReadAdd(reader, name))) },
            CodeObject node => node with { Properties = node.Properties.Add(UnknownProperty(later[0])) },
            _ => value,
        };
    }

    private static bool IsChange(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access => access.Expression == name,
        ElementAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } access => assignment.Left == access,
        _ => false,
    };

    private static CodeValue ReadAdd(ValueReader reader, IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } }
            ? reader.Read(arguments[0].Expression)
            : new CodeUnknown(name);

    /// <summary>A property of which nothing is known, not even the name.</summary>
    public static CodeProperty UnknownProperty(SyntaxNode origin) =>
        new(new CodeText(ImmutableArray.Create(CodeTextPart.Unknown), origin), new CodeUnknown(origin));

    private static CodeValue ReadArray(ValueReader reader, IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
        {
            return new CodeArray(initializer.ElementValues.Select(reader.Read).ToImmutableArray(), array.Syntax);
        }

        return array.DimensionSizes is { Length: 1 } sizes && sizes[0].ConstantValue is { HasValue: true, Value: 0 }
            ? new CodeArray(ImmutableArray<CodeValue>.Empty, array.Syntax)
            : new CodeUnknown(array.Syntax);
    }

    private static CodeObject ReadAnonymous(ValueReader reader, IAnonymousObjectCreationOperation anonymous) => new(
        anonymous.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .Where(static a => a.Target is IPropertyReferenceOperation)
            .Select(a => new CodeProperty(((IPropertyReferenceOperation)a.Target).Property.Name, reader.Read(a.Value), NameOf(a)))
            .ToImmutableArray(),
        anonymous.Syntax);

    private static CodeValue? TryReadCreation(ValueReader reader, IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol type || !IsCollection(type))
        {
            return null;
        }

        var isObject = IsDictionary(type);
        var arguments = creation.Arguments
            .Where(static a => !a.IsImplicit || a.ArgumentKind == ArgumentKind.ParamArray)
            .Where(static a => a.Parameter?.Type.SpecialType is not SpecialType.System_Int32 && a.Parameter?.Name is not ("comparer" or "options"))
            .Select(a => reader.Read(a.Value))
            .ToList();
        var initial = creation.Initializer is { } initializer ? ReadInitializer(reader, initializer, isObject) : null;
        if (isObject)
        {
            return arguments.Count == 0
                ? initial is CodeObject node ? node with { Origin = creation.Syntax } : CodeObject.Create(creation.Syntax)
                : new CodeUnknown(creation.Syntax);
        }

        var items = ImmutableArray.CreateBuilder<CodeValue>();
        foreach (var argument in arguments)
        {
            AddSpread(items, argument);
        }

        if (initial is CodeArray array)
        {
            items.AddRange(array.Items);
        }

        return new CodeArray(items.ToImmutable(), creation.Syntax);
    }

    /// <summary>Reads <c>{ a, b }</c>, <c>{ { "k", v } }</c> and <c>{ ["k"] = v }</c>.</summary>
    private static CodeValue ReadInitializer(ValueReader reader, IObjectOrCollectionInitializerOperation initializer, bool isObject = false)
    {
        var items = ImmutableArray.CreateBuilder<CodeValue>();
        var properties = ImmutableArray.CreateBuilder<CodeProperty>();
        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case IInvocationOperation { TargetMethod.Name: "Add" } add when add.Arguments.Length == 1:
                    var added = reader.Read(add.Arguments[0].Value);
                    items.AddRange(add.Arguments[0].ArgumentKind == ArgumentKind.ParamArray ? ItemsOf(added) : ImmutableArray.Create(added));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" } add when add.Arguments.Length == 2:
                    properties.Add(ReadPair(reader, add.Arguments[0].Value, add.Arguments[1].Value));
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 1 } indexer } assignment:
                    properties.Add(ReadPair(reader, indexer.Arguments[0].Value, assignment.Value));
                    break;
                default:
                    properties.Add(UnknownProperty(element.Syntax));
                    items.Add(new CodeUnknown(element.Syntax));
                    break;
            }
        }

        return isObject || properties.Count > items.Count
            ? new CodeObject(properties.ToImmutable(), initializer.Syntax)
            : new CodeArray(items.ToImmutable(), initializer.Syntax);
    }

    private static CodeProperty ReadPair(ValueReader reader, IOperation key, IOperation value) =>
        new(reader.Read(key) as CodeText ?? new CodeText(ImmutableArray.Create(CodeTextPart.Unknown), key.Syntax), reader.Read(value));

    private static CodeValue? TryReadCall(ValueReader reader, IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array, IsStatic: true })
        {
            return new CodeArray(ImmutableArray<CodeValue>.Empty, invocation.Syntax);
        }

        // The same elements in another collection.
        var isCopy = method.Name is "ToArray" or "ToList" or "ToImmutableArray" or "AsReadOnly" && method.Parameters.Length <= 1;
        return isCopy && (invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value) is { } source
            ? reader.Read(source)
            : null;
    }

    private static void AddSpread(ImmutableArray<CodeValue>.Builder items, CodeValue value)
    {
        if (value is CodeArray array)
        {
            items.AddRange(array.Items);
        }
        else
        {
            items.Add(new CodeUnknown(value.Origin));
        }
    }

    private static SyntaxNode NameOf(ISimpleAssignmentOperation assignment) => assignment.Syntax switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: { } name } => name,
        var other => other,
    };

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type.Name is "Dictionary" or "SortedDictionary" or "OrderedDictionary" or "ConcurrentDictionary" or "JsonObject" or "InputMap";

    private static bool IsCollection(INamedTypeSymbol type) =>
        (IsDictionary(type) || type.Name is "List" or "HashSet" or "Collection" or "JsonArray" or "InputList" or "SortedSet" or "ArrayList")
        && type.ContainingNamespace is { } space
        && (space.Is("System.Collections.Generic") || space.Is("System.Collections.ObjectModel") || space.Is("System.Collections.Concurrent")
            || space.Is("System.Collections") || space.Is("System.Text.Json.Nodes") || space.Is("Pulumi"));
}
