using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A class with <c>[IamPolicy]</c>, as it came in.</summary>
/// <param name="FilePath">The C# file.</param>
/// <param name="Class">The class.</param>
/// <param name="Kind">The kind that the attribute says; null to infer it from the content.</param>
/// <param name="Json">The document.</param>
/// <param name="Lines">Where the document stands in the file.</param>
internal sealed record PolicyTarget(string FilePath, TargetClass Class, PolicyKind? Kind, string Json, EquatableArray<LineMark> Lines);

/// <summary>A class to which code is added.</summary>
/// <param name="Namespace">Its namespace; may be empty.</param>
/// <param name="Containers">The types in which it stands, the outermost first.</param>
/// <param name="Name">Its name.</param>
internal sealed record TargetClass(string Namespace, EquatableArray<ContainingType> Containers, string Name)
{
    /// <summary>Namespace and containing types, dotted: what stands in front of the name.</summary>
    public string Scope => string.Join(".", Containers.Select(static c => c.Name).Prepend(Namespace).Where(static n => n.Length > 0));

    public string FullName => Scope is { Length: > 0 } scope ? scope + "." + Name : Name;
}
