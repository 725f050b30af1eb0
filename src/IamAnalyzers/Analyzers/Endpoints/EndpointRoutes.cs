using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>Finds the routes of the endpoint that something is required of. Where any of them is not certain, there are none.</summary>
internal static class EndpointRoutes
{
    private const string MapType = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    private const string ApplicationType = "Microsoft.AspNetCore.Builder.WebApplication";
    private const string MapGroup = "MapGroup";

    /// <summary>The routes of the endpoint on which a call of the fluent interface stands.</summary>
    public static IReadOnlyList<RoutePattern> Of(IInvocationOperation requirement)
    {
        var receiver = Receiver(requirement);
        while (receiver is IInvocationOperation call)
        {
            if (IsMap(call))
            {
                // What a group requires, it requires of endpoints that have more in their routes.
                return call.TargetMethod.Name != MapGroup && RouteOf(call) is { } route ? [RoutePattern.Parse(route)] : [];
            }

            receiver = Receiver(call);
        }

        return [];
    }

    /// <summary>The routes of what an attribute stands on: a controller's method, or the delegate of a minimal API.</summary>
    public static IReadOnlyList<RoutePattern> Of(ISymbol? target, IOperation attribute) => attribute.Syntax.Parent?.Parent switch
    {
        LambdaExpressionSyntax lambda => OfDelegate(attribute.SemanticModel?.GetOperation(lambda)),
        MethodDeclarationSyntax when target is IMethodSymbol { ContainingType: { } type } method => ControllerRoutes.Of(method, type),
        _ => [],
    };

    private static IReadOnlyList<RoutePattern> OfDelegate(IOperation? lambda)
    {
        for (var parent = lambda?.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call)
            {
                return IsMap(call) && call.TargetMethod.Name != MapGroup && RouteOf(call) is { } route ? [RoutePattern.Parse(route)] : [];
            }
        }

        return [];
    }

    private static bool IsMap(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) && call.TargetMethod.ContainingType.ToDisplayString() == MapType;

    /// <summary>The route from the application's root on, or null where a part of it is not known.</summary>
    private static string? RouteOf(IInvocationOperation map)
    {
        if (map.Arguments.FirstOrDefault(static a => a.Parameter?.Name is "pattern" or "prefix")?.Value.ConstantValue is not { HasValue: true, Value: string own })
        {
            return null;
        }

        var builder = Receiver(map);
        if (builder is ILocalReferenceOperation { Local: var local })
        {
            builder = InitializerOf(local, map.SemanticModel) ?? builder;
        }

        return builder switch
        {
            IInvocationOperation group when IsMap(group) && group.TargetMethod.Name == MapGroup => RouteOf(group) is { } prefix ? prefix.TrimEnd('/') + "/" + own.TrimStart('/') : null,
            { Type: { } type } when type.ToDisplayString() == ApplicationType => own,
            _ => null,
        };
    }

    private static IOperation? InitializerOf(ILocalSymbol local, SemanticModel? model)
    {
        if (model is null
            || local.DeclaringSyntaxReferences is not [var reference]
            || reference.SyntaxTree != model.SyntaxTree
            || reference.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        var initializer = Unwrap(model.GetOperation(value));

        // Of the calls behind a group, such as WithTags, each returns the group itself.
        while (initializer is IInvocationOperation call && !IsMap(call) && Receiver(call) is { } receiver)
        {
            initializer = receiver;
        }

        return initializer is IInvocationOperation ? initializer : null;
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        Unwrap(call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value : null));

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
