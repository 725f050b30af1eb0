using System.Runtime.CompilerServices;
using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>Tells types of the AWS SDK by the assembly that they are in, so that an application's own decorators are none.</summary>
internal static class SdkTypes
{
    /// <summary>The assembly that every part of the SDK stands on.</summary>
    public const string Core = "AWSSDK.Core";

    private const string Prefix = "AWSSDK.";

    private const string Model = ".Model";

    public static bool IsSdkAssembly(string? name) => name is not null && name.StartsWith(Prefix, StringComparison.Ordinal);

    public static bool IsOfSdk(ITypeSymbol? type) => IsSdkAssembly(type?.ContainingAssembly?.Name);

    private static readonly ConditionalWeakTable<Compilation, object> Users = new();

    /// <summary>Whether a compilation can call AWS; asked for each member, found out once.</summary>
    public static bool AreIn(Compilation compilation) => (bool)Users.GetValue(compilation, static c => References(c));

    private static bool References(Compilation compilation)
    {
        foreach (var assembly in compilation.ReferencedAssemblyNames)
        {
            if (assembly.Name == Core)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operation of a request: <c>Amazon.S3.Model.GetObjectRequest</c> is <c>GetObject</c> of <c>Amazon.S3</c>.</summary>
    public static bool TryGetOperation(ITypeSymbol? request, out string service, out string operation)
    {
        service = operation = "";
        for (var type = request; type is not null && IsOfSdk(type); type = type.BaseType)
        {
            var space = type.ContainingNamespace?.ToDisplayString() ?? "";
            if (type.Name.EndsWith("Request", StringComparison.Ordinal) && type.Name.Length > "Request".Length && space.EndsWith(Model, StringComparison.Ordinal))
            {
                service = space.Substring(0, space.Length - Model.Length);
                operation = type.Name.Substring(0, type.Name.Length - "Request".Length);
                return true;
            }
        }

        return false;
    }

    /// <summary>The service of a client or of its interface, by the namespace; null where the type is neither.</summary>
    public static string? ServiceOf(INamedTypeSymbol type)
    {
        var isClient = (type.TypeKind == TypeKind.Interface && type.Name.StartsWith("IAmazon", StringComparison.Ordinal))
            || (type.Name.StartsWith("Amazon", StringComparison.Ordinal) && type.Name.EndsWith("Client", StringComparison.Ordinal));
        return isClient ? type.ContainingNamespace.ToDisplayString() : null;
    }

    /// <summary>The full name under which the table has a helper: an interface counts as what it is the interface of.</summary>
    public static string HelperName(INamedTypeSymbol type)
    {
        var name = type.OriginalDefinition.GetMetadataName();
        var start = name.LastIndexOf('.') + 1;
        var isInterface = type.TypeKind == TypeKind.Interface && name.Length > start + 1 && name[start] == 'I' && char.IsUpper(name[start + 1]);
        return isInterface && !name.StartsWith("Amazon.Runtime.SharedInterfaces.", StringComparison.Ordinal) ? name.Remove(start, 1) : name;
    }
}
