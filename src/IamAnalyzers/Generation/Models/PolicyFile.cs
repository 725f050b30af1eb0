using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A policy document of the project as it came in: its text, and what path and metadata, or attribute and class, say about it.</summary>
/// <param name="Path">The path as the compiler gave it, or the class with the attribute: the identity of the document.</param>
/// <param name="DisplayPath">The path from the project's folder, with <c>/</c>: what documentation and decisions name.</param>
/// <param name="Namespace">The namespace of the class.</param>
/// <param name="ClassName">The class that path or metadata ask for, before collisions are resolved.</param>
/// <param name="Kind">The declared kind; null to infer it from the content.</param>
/// <param name="Json">The document.</param>
/// <param name="Options">What the project says.</param>
internal sealed record PolicyFile(
    string Path,
    string DisplayPath,
    string Namespace,
    string ClassName,
    PolicyKind? Kind,
    string Json,
    GenerationOptions Options)
{
    /// <summary>How the class is declared.</summary>
    public ClassDeclaration Declaration { get; init; } = ClassDeclaration.OfFile;

    /// <summary>Where the text stands in its file; empty where it is the file.</summary>
    public EquatableArray<LineMark> Lines { get; init; } = EquatableArray<LineMark>.Empty;

    /// <summary>Whether the document stands in C#, on a class that the user has declared.</summary>
    public bool IsInCode => Lines.Count > 0;

    /// <summary>What the parsed document is called: lines that it speaks of are those of the text.</summary>
    public string DocumentName => IsInCode ? $"[IamPolicy] of {ClassName}" : DisplayPath;
}
