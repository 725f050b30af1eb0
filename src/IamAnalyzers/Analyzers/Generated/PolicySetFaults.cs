using IamAnalyzers.Generation.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>
/// Finds why the policies of a set cannot be compiled together. By now the classes are there that the generator only knew by
/// name, so that what the code means can be held against what the generator read.
/// </summary>
internal static class PolicySetFaults
{
    public static IEnumerable<(Location Place, string Fault)> Find(
        AttributeSyntax attribute, INamedTypeSymbol target, SemanticModel model, CancellationToken cancellation)
    {
        if (target.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == AttributeNames.Policy))
        {
            yield return (attribute.GetLocation(), "it has [IamPolicy] too; give the policy a class of its own and name that in the set");
            yield break;
        }

        var isEmpty = true;
        foreach (var (_, _, type) in PolicySetTargets.TypesOf(target.GetAttributes(), cancellation))
        {
            isEmpty = false;
            if (FaultOf(type, model, cancellation) is { } fault)
            {
                yield return (type.GetLocation(), fault);
            }
        }

        if (isEmpty)
        {
            yield return (attribute.GetLocation(), "it names no policy; write Identity = [typeof(...)]");
        }
    }

    private static string? FaultOf(TypeSyntax type, SemanticModel model, CancellationToken cancellation)
    {
        // Another part of the class may stand in another file.
        var own = type.SyntaxTree == model.SyntaxTree ? model : null;
        if (own?.GetTypeInfo(type, cancellation).Type is not { } symbol)
        {
            return null;
        }

        if (!IsCompiled(symbol))
        {
            return $"{type} is no policy that is compiled in this project; name a class that comes from a *.iam.json file or has [IamPolicy]";
        }

        var name = symbol.ToDisplayString(FullName);
        var reference = TypeReferences.Read(type);
        var all = model.Compilation.GetSymbolsWithName(symbol.Name, SymbolFilter.Type, cancellation).Where(IsCompiled).Select(static s => s.ToDisplayString(FullName)).Distinct();
        return TypeReferences.Resolve(reference, n => n == name || all.Contains(n), all) == name
            ? null
            : $"{type} may mean several policies when code is generated; write its namespace: global::{name}";
    }

    private static SymbolDisplayFormat FullName { get; } = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None);

    /// <summary>Whether a class has the code of a policy of this project: <c>[IamPolicy]</c> asks for it, or a file has given it.</summary>
    private static bool IsCompiled(ISymbol type) => type is INamedTypeSymbol { IsStatic: true } named
        && named.Locations.Any(static l => l.IsInSource)
        && (named.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString() == AttributeNames.Policy)
            || (named.GetMembers("Document").Length > 0
                && named.GetAttributes().Any(static a => a.AttributeClass?.Name == "GeneratedCodeAttribute" && a.ConstructorArguments is [{ Value: "IamAnalyzers" }, ..])));
}
