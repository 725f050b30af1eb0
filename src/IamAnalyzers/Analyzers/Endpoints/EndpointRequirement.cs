using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>What an <c>[IamAuthorize]</c> or <c>RequireIam</c> requires.</summary>
/// <param name="Policy">The class of the policy.</param>
/// <param name="Action">The expression of the action.</param>
/// <param name="Resource">The expression of the resource; null where it is left out.</param>
internal sealed record EndpointRequirement(INamedTypeSymbol? Policy, IOperation? Action, IOperation? Resource)
{
    public const string AttributeType = "IamAnalyzers.AspNetCore.IamAuthorizeAttribute";
    public const string ExtensionsType = "Microsoft.AspNetCore.Builder.IamEndpointConventionBuilderExtensions";

    private const string Method = "RequireIam";

    /// <summary>Whether an attribute's name is worth a look.</summary>
    public static bool CanBe(AttributeSyntax attribute) => attribute.Name.ToString() is var name
        && (name.EndsWith("IamAuthorize", StringComparison.Ordinal) || name.EndsWith("IamAuthorizeAttribute", StringComparison.Ordinal));

    /// <summary>Reads an attribute, or returns null for another.</summary>
    public static EndpointRequirement? Read(IAttributeOperation attribute, INamedTypeSymbol attributeType)
    {
        if (attribute.Operation is not IObjectCreationOperation { Arguments.Length: 2 } creation
            || !SymbolEqualityComparer.Default.Equals(creation.Type, attributeType))
        {
            return null;
        }

        var resource = creation.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(static a => a.Target is IPropertyReferenceOperation { Property.Name: "Resource" });
        return Read(creation.Arguments, resource?.Value);
    }

    /// <summary>Reads a call, or returns null for another.</summary>
    public static EndpointRequirement? Read(IInvocationOperation call, INamedTypeSymbol extensionsType) =>
        call.TargetMethod.Name == Method && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, extensionsType)
            ? Read(call.Arguments, ValueOf(call.Arguments, "resource"))
            : null;

    private static EndpointRequirement Read(IEnumerable<IArgumentOperation> arguments, IOperation? resource)
    {
        var list = arguments.ToList();
        return new EndpointRequirement(
            (ValueOf(list, "policy") as ITypeOfOperation)?.TypeOperand as INamedTypeSymbol,
            ValueOf(list, "action"),
            resource);
    }

    private static IOperation? ValueOf(IEnumerable<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Value;
}
