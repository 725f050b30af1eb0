using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Surfaces;

/// <summary>The table of surfaces: where a property or an argument is a policy, and of which kind.</summary>
internal static class PolicySurfaces
{
    private const string Resource = "IamAnalyzers.policy-surfaces.tsv";
    private const string RequestEnd = "Request";

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<PolicySurface>>> ByMember = new(
        static () => Load().GroupBy(static s => s.Member, StringComparer.Ordinal)
            .ToImmutableDictionary(static g => g.Key, static g => g.ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>Every row.</summary>
    public static IEnumerable<PolicySurface> All => ByMember.Value.Values.SelectMany(static v => v);

    /// <summary>Whether any type has a surface of this name: the cheap question ahead of the others.</summary>
    public static bool HasMember(string name) => ByMember.Value.ContainsKey(name);

    /// <summary>The surface that a property is.</summary>
    /// <param name="property">The property.</param>
    /// <param name="receiver">The type of the object whose property it is, which may be derived from the one that declares it.</param>
    public static PolicySurface? OfProperty(IPropertySymbol property, ITypeSymbol? receiver) =>
        ByMember.Value.TryGetValue(property.Name, out var rows)
            ? Find(rows, receiver as INamedTypeSymbol) ?? Find(rows, property.ContainingType)
            : null;

    /// <summary>The surface that a method's parameter is.</summary>
    public static PolicySurface? OfParameter(IMethodSymbol method, IParameterSymbol parameter) =>
        OfBuilderMethod(method, parameter) ?? OfShortOverload(method, parameter);

    private static PolicySurface? OfBuilderMethod(IMethodSymbol method, IParameterSymbol parameter) =>
        parameter.Ordinal == 0 && ByMember.Value.TryGetValue(method.Name + "()", out var rows)
            ? Find(rows, method.ContainingType) ?? OfNewerType(rows, method)
            : null;

    // A construct that is newer than the table names its methods as the others do.
    private static PolicySurface? OfNewerType(ImmutableArray<PolicySurface> rows, IMethodSymbol method) =>
        method.Parameters[0].Type is var type
        && (type is IArrayTypeSymbol array ? array.ElementType : type) is { Name: "PolicyStatement" or "PolicyDocument" } policy
        && policy.ContainingNamespace.Is(Cdk.CdkNames.Namespace)
        && rows.Select(static r => r.Kind).Distinct().Count() == 1
            ? rows[0] with { Type = method.ContainingType.GetMetadataName() }
            : null;

    /// <summary>A short overload takes the members of its request: <c>PutBucketPolicyAsync(bucketName, policy)</c>.</summary>
    private static PolicySurface? OfShortOverload(IMethodSymbol method, IParameterSymbol parameter)
    {
        if (parameter.Name.Length == 0
            || !ByMember.Value.TryGetValue(char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1), out var rows))
        {
            return null;
        }

        var operation = method.Name.EndsWith("Async", StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - "Async".Length)
            : method.Name;
        var space = method.ContainingNamespace;
        foreach (var row in rows)
        {
            var end = row.Type.LastIndexOf('.');
            if (row.Type.Length - end - 1 == operation.Length + RequestEnd.Length
                && string.CompareOrdinal(row.Type, end + 1, operation, 0, operation.Length) == 0
                && row.Type.Substring(0, end) is var model
                && model.EndsWith(".Model", StringComparison.Ordinal)
                && space.Is(model.Substring(0, model.Length - ".Model".Length)))
            {
                return row;
            }
        }

        return null;
    }

    private static PolicySurface? Find(ImmutableArray<PolicySurface> rows, INamedTypeSymbol? type)
    {
        for (; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            var name = type.MetadataName;
            foreach (var row in rows)
            {
                if (row.Type.EndsWith(name, StringComparison.Ordinal) && row.Type == type.GetMetadataName())
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static IEnumerable<PolicySurface> Load()
    {
        using var stream = typeof(PolicySurfaces).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var type = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] != '\t')
            {
                type = line;
                continue;
            }

            var fields = line.Split('\t');
            yield return new PolicySurface(type, fields[2], fields[1] == "-" ? null : ToKind(fields[1]), fields[3], fields[4]);
        }
    }

    private static PolicyKind ToKind(string text) => (PolicyKind)Enum.Parse(typeof(PolicyKind), text);
}
