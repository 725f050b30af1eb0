using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>What a referenced library says that it needs.</summary>
/// <param name="Library">The assembly.</param>
/// <param name="Action">An action.</param>
/// <param name="Resource">On what; null where the library does not know.</param>
internal readonly record struct LibraryNeed(string Library, string Action, string? Resource);

/// <summary>Reads the needs of referenced assemblies, and finds those that call AWS and say nothing.</summary>
internal static class LibraryNeeds
{
    private const string Attribute = "RequiresIamActionsAttribute";

    /// <summary>The needs that libraries declare, in the order of the references.</summary>
    public static IEnumerable<LibraryNeed> Of(Compilation compilation) =>
        Libraries(compilation).SelectMany(Of);

    /// <summary>The needs that an assembly declares; the project's own attributes, written by hand, count too.</summary>
    public static IEnumerable<LibraryNeed> Of(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes().Where(IsOurs))
        {
            var resource = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "Resource").Value.Value as string;
            foreach (var argument in attribute.ConstructorArguments.Where(static a => a.Kind == TypedConstantKind.Array && !a.IsNull).SelectMany(static a => a.Values))
            {
                if (argument.Value is string action)
                {
                    yield return new LibraryNeed(assembly.Name, action, resource);
                }
            }
        }
    }

    /// <summary>The namespaces of services that libraries may call without saying so: they reference the service's assembly.</summary>
    public static IEnumerable<string> UnseenServices(Compilation compilation)
    {
        foreach (var library in Libraries(compilation))
        {
            if (!library.GetAttributes().Any(IsOurs))
            {
                foreach (var reference in library.Modules.SelectMany(static m => m.ReferencedAssemblies))
                {
                    if (SdkTypes.IsSdkAssembly(reference.Name) && reference.Name != SdkTypes.Core)
                    {
                        yield return "Amazon." + reference.Name.Substring("AWSSDK.".Length);
                    }
                }
            }
        }
    }

    private static IEnumerable<IAssemblySymbol> Libraries(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(static a => !SdkTypes.IsSdkAssembly(a.Name) && CallsSdk(a));

    private static bool CallsSdk(IAssemblySymbol assembly) =>
        assembly.Modules.Any(static m => m.ReferencedAssemblies.Any(static r => SdkTypes.IsSdkAssembly(r.Name) || r.Name == "IamAnalyzers.Policies"));

    private static bool IsOurs(AttributeData attribute) =>
        attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.ToDisplayString() == "IamAnalyzers.Policies";
}
