using System.Collections.Immutable;
using IamAnalyzers.Generation.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Generation.Attributes;

/// <summary>Reads the class on which an attribute stands. Generator and analyzer ask the same: where there is a fault there is no code.</summary>
internal static class TargetClasses
{
    /// <summary>Why no code can be added to a class; null where it can.</summary>
    /// <param name="node">The declaration with the attribute.</param>
    /// <param name="isStatic">Whether the class is static: any of its parts may say so.</param>
    public static string? FindFault(TypeDeclarationSyntax node, bool isStatic)
    {
        if (node is not ClassDeclarationSyntax)
        {
            return "it is a record, which cannot be static; make it a static partial class";
        }

        return FindFault(node, "it")
            ?? (isStatic ? null : "it is not static; declare it as \"static partial class\"")
            ?? FindFaultAround(node);
    }

    public static TargetClass Read(TypeDeclarationSyntax node)
    {
        var containers = ImmutableArray<ContainingType>.Empty;
        var space = string.Empty;
        for (var outer = node.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is TypeDeclarationSyntax type)
            {
                containers = containers.Insert(0, new ContainingType(KeywordOf(type), type.Identifier.ValueText));
            }
            else if (outer is BaseNamespaceDeclarationSyntax declaration)
            {
                var name = NameOf(declaration.Name);
                space = space.Length == 0 ? name : name + "." + space;
            }
        }

        return new TargetClass(space, containers, node.Identifier.ValueText);
    }

    /// <summary>A dotted name without trivia and <c>@</c>.</summary>
    public static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Left) + "." + NameOf(qualified.Right),
        AliasQualifiedNameSyntax alias => NameOf(alias.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => name.ToString(),
    };

    private static string? FindFaultAround(TypeDeclarationSyntax node)
    {
        for (var outer = node.Parent as TypeDeclarationSyntax; outer is not null; outer = outer.Parent as TypeDeclarationSyntax)
        {
            if (FindFault(outer, $"{outer.Identifier.ValueText}, in which it stands,") is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private static string? FindFault(TypeDeclarationSyntax node, string subject) =>
        node.TypeParameterList is not null ? $"{subject} is generic"
        : node.Modifiers.Any(SyntaxKind.FileKeyword) ? $"{subject} is local to its file, and code is added from another file"
        : node.Modifiers.Any(SyntaxKind.PartialKeyword) ? null
        : $"{subject} is not partial";

    private static string KeywordOf(TypeDeclarationSyntax node) => node switch
    {
        RecordDeclarationSyntax { RawKind: (int)SyntaxKind.RecordStructDeclaration } => "record struct",
        _ => node.Keyword.ValueText,
    };
}
