using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Applications;

namespace IamAnalyzers.Generation.Models;

/// <summary>What the project's properties say to the generator.</summary>
/// <param name="RootNamespace">The project's root namespace, made of valid identifiers; may be empty.</param>
/// <param name="ProjectDirectory">The project's folder, ending in a separator; empty if unknown.</param>
/// <param name="MaxExpandedActions">How many actions the wildcards of one policy may stand for before methods are left out.</param>
internal sealed record GenerationOptions(string RootNamespace, string ProjectDirectory, int MaxExpandedActions)
{
    /// <summary>The services that the project defines itself.</summary>
    public ApplicationServices Services { get; init; } = ApplicationServices.None;

    /// <summary>What AWS and the application have.</summary>
    public AwsCatalog Catalog => Services.Catalog;

    /// <summary>Whether the language version has what generated code is written in.</summary>
    public bool IsLanguageSupported { get; init; } = true;

    /// <summary>Whether the framework may be one without the type that init-only properties need.</summary>
    public bool MayLackInit { get; init; }

    /// <summary>The limit where <c>IamMaxExpandedActions</c> says nothing.</summary>
    public const int DefaultMaxExpandedActions = 64;

    /// <summary>Where resource types go: one namespace for the whole compilation.</summary>
    public string ResourceNamespace => RootNamespace.Length == 0 ? "Policies" : RootNamespace + ".Policies";
}
