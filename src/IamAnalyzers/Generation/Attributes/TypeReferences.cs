using IamAnalyzers.Generation.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>
/// Finds out what a type's name in code can stand for, as C# looks it up: in the types and namespaces around it from the inside
/// out, and at each namespace in what is imported there.
/// </summary>
internal static class TypeReferences
{
    public static TypeReference Read(TypeSyntax type)
    {
        if (type is not NameSyntax syntax)
        {
            return new TypeReference(type.ToString(), EquatableArray<string>.Empty);
        }

        var name = TargetClasses.NameOf(syntax);
        var candidates = IsGlobal(syntax) ? [name] : Candidates(syntax, name);
        return new TypeReference(name, candidates.ToEquatableArray());
    }

    /// <summary>The full name among those that are there; null where none or several can be meant.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="isThere">Whether a full name is a compiled policy's.</param>
    /// <param name="all">The full names of all compiled policies.</param>
    public static string? Resolve(TypeReference reference, Func<string, bool> isThere, IEnumerable<string> all)
    {
        foreach (var candidate in reference.Candidates)
        {
            if (isThere(candidate))
            {
                return candidate;
            }
        }

        // What other files import for the whole project is not looked for: the name itself has to be enough.
        var end = "." + reference.Name;
        var ending = all.Where(n => n.EndsWith(end, StringComparison.Ordinal)).Take(2).ToList();
        return ending.Count == 1 ? ending[0] : null;
    }

    private static List<string> Candidates(NameSyntax syntax, string name)
    {
        var candidates = new List<string>();
        var node = syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (node is null)
        {
            return candidates;
        }

        var target = TargetClasses.Read(node);

        // From the class itself out to its namespace.
        var scope = target.FullName;
        while (scope.Length > target.Namespace.Length)
        {
            candidates.Add(scope + "." + name);
            scope = Outer(scope);
        }

        for (SyntaxNode? outer = node; outer is not null; outer = outer.Parent)
        {
            var usings = default(SyntaxList<UsingDirectiveSyntax>);
            var depth = 0;
            if (outer is BaseNamespaceDeclarationSyntax space)
            {
                usings = space.Usings;
                depth = TargetClasses.NameOf(space.Name).Count(static c => c == '.') + 1;
            }
            else if (outer is CompilationUnitSyntax unit)
            {
                usings = unit.Usings;
            }
            else
            {
                continue;
            }

            // Imports count behind the innermost of the namespaces that are declared at once.
            for (var i = 0; i <= depth; i++)
            {
                if (i < depth || outer is CompilationUnitSyntax)
                {
                    candidates.Add(scope.Length == 0 ? name : scope + "." + name);
                }

                if (i == 0)
                {
                    AddImported(usings, name, scope, candidates);
                }

                scope = i < depth ? Outer(scope) : scope;
            }
        }

        return candidates;
    }

    private static void AddImported(SyntaxList<UsingDirectiveSyntax> usings, string name, string scope, List<string> candidates)
    {
        foreach (var directive in usings)
        {
            if (directive.Name is not { } imported)
            {
                continue;
            }

            var full = TargetClasses.NameOf(imported);
            if (directive.Alias is { Name.Identifier.ValueText: var alias })
            {
                if (name == alias || name.StartsWith(alias + ".", StringComparison.Ordinal))
                {
                    AddWithin(full + name.Substring(alias.Length));
                }
            }
            else
            {
                AddWithin(full + "." + name);
            }
        }

        void AddWithin(string full)
        {
            candidates.Add(full);

            // In a namespace, a directive may leave out what is around it.
            for (var space = scope; space.Length > 0; space = Outer(space))
            {
                candidates.Add(space + "." + full);
            }
        }
    }

    private static string Outer(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name.Substring(0, dot) : string.Empty;

    private static bool IsGlobal(NameSyntax name) => name switch
    {
        AliasQualifiedNameSyntax => true,
        QualifiedNameSyntax qualified => IsGlobal(qualified.Left),
        _ => false,
    };
}
