using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A policy document of the project as it came in: its text, and what path and metadata say about it.</summary>
/// <param name="Path">The path as the compiler gave it: the identity of the file.</param>
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
    GenerationOptions Options);
