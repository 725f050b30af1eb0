using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Makes namespace and class of a document's path: the root namespace and the folders below the project in Pascal case, then
/// the file's name without <c>.iam.json</c> or <c>.json</c>. <c>policies/document-reader.iam.json</c> of project <c>Acme</c> gives
/// <c>Acme.Policies.DocumentReader</c>. Files outside the project's folder have no folders.
/// </summary>
internal static class PathNames
{
    private const string Fallback = "Policy";

    private static readonly string[] Extensions = [".iam.json", ".json"];

    public static string DisplayPath(string path, GenerationOptions options)
    {
        var normalized = Normalize(path);
        var project = Normalize(options.ProjectDirectory);
        return project.Length > 0 && normalized.StartsWith(project, StringComparison.OrdinalIgnoreCase)
            ? normalized.Substring(project.Length).TrimStart('/')
            : normalized.Substring(normalized.LastIndexOf('/') + 1);
    }

    public static string NamespaceOf(string displayPath, GenerationOptions options)
    {
        var parts = displayPath.Split('/');
        var folders = parts.Take(parts.Length - 1).Where(static f => f.Length > 0 && f != "..").Select(static f => Identifiers.ToPascalCase(f, "_"));
        return string.Join(".", new[] { options.RootNamespace }.Concat(folders).Where(static p => p.Length > 0));
    }

    public static string ClassNameOf(string displayPath)
    {
        var name = displayPath.Substring(displayPath.LastIndexOf('/') + 1);
        var extension = Extensions.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return Identifiers.ToPascalCase(extension is null ? name : name.Substring(0, name.Length - extension.Length), Fallback);
    }

    /// <summary>
    /// Settles collisions: classes that the user has declared have their names; of the others, in the order of paths, who comes
    /// first has the name, the next ones get 2, 3, …; and no class takes the name of a resource type, it gets <c>Policy</c> behind
    /// its own.
    /// </summary>
    public static EquatableArray<AssignedName> Assign(IEnumerable<ClassIdentity> identities, GenerationOptions options)
    {
        var names = new NameAllocator([]);
        var result = new List<AssignedName>();
        foreach (var identity in identities.OrderByDescending(static i => i.IsDeclared).ThenBy(static i => i.Path, StringComparer.Ordinal))
        {
            var isTaken = !identity.IsDeclared && IsResourceType(identity.Namespace, identity.ClassName, options);
            var prefix = identity.Namespace.Length == 0 ? string.Empty : identity.Namespace + ".";
            var full = names.Allocate(prefix + identity.ClassName + (isTaken ? Fallback : string.Empty));
            result.Add(new AssignedName(identity.Path, identity.IsDeclared ? identity.ClassName : full.Substring(prefix.Length), full + ".g.cs"));
        }

        return result.ToEquatableArray();
    }

    /// <summary>Whether a class would have the name of a resource type.</summary>
    public static bool IsResourceType(string @namespace, string className, GenerationOptions options) =>
        @namespace == options.ResourceNamespace && ResourceTypes.Of(options.Catalog).IsTypeName(className);

    private static string Normalize(string path) => path.Replace('\\', '/');
}
