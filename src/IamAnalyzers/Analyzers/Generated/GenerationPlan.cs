using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation;
using IamAnalyzers.Generation.Attributes;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Which classes the generator writes for the documents of a project.</summary>
internal sealed class GenerationPlan
{
    private readonly ImmutableArray<PolicyFile> _files;
    private readonly Dictionary<string, AssignedName> _names;
    private readonly HashSet<string> _declared;

    private GenerationPlan(GenerationOptions options, ImmutableArray<PolicyFile> files, Compilation compilation)
    {
        Options = options;
        _files = files;
        var identities = files.Select(PolicyGenerator.Execute.IdentityOf).ToList();
        var declared = identities.Where(i => IsDeclared(i, compilation)).ToList();
        _declared = new HashSet<string>(declared.Select(static i => i.Path), StringComparer.Ordinal);
        var owners = declared.Select(static i => i with { Path = string.Empty, IsDeclared = true }).Distinct();
        _names = PathNames.Assign(owners.Concat(identities), options)
            .GroupBy(static n => n.Path)
            .ToDictionary(static g => g.Key, static g => g.First());
    }

    public GenerationOptions Options { get; }

    public static GenerationPlan Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellationToken)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var generation = PolicyGenerator.Execute.ReadOptions(provider, cancellationToken) with { Services = ProjectServices.Of(options) };
        var files = ImmutableArray.CreateBuilder<PolicyFile>();
        foreach (var text in options.AdditionalFiles)
        {
            if (PolicyGenerator.Execute.ReadFile(text, provider, generation, cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return new GenerationPlan(generation, files.ToImmutable(), compilation);
    }

    public PolicyFile? Find(string path) => _files.FirstOrDefault(file => file.Path == path);

    /// <summary>The file of which a class is made, or null.</summary>
    public PolicyFile? FindByClass(string @namespace, string className) =>
        _files.FirstOrDefault(file => file.Namespace == @namespace && ClassNameOf(file) == className);

    /// <summary>Whether a file is the one at which what concerns all of them is said.</summary>
    public bool IsFirst(PolicyFile file) => ReferenceEquals(_files[0], file);

    /// <summary>All files, as a message names them.</summary>
    public string Describe() => _files.Length == 1 ? Path.GetFileName(_files[0].Path) : $"{_files.Length} policies";

    /// <summary>The name of the class that a file gets.</summary>
    public string ClassNameOf(PolicyFile file) => _names[file.Path].ClassName;

    /// <summary>Whether a class that the user has declared for another policy has the name that a file asks for.</summary>
    public bool IsDeclaredInCode(PolicyFile file) => _declared.Contains(file.Path);

    /// <summary>Another file whose class has the name that a file asks for, or null.</summary>
    public PolicyFile? FindOwner(PolicyFile file) => _files.FirstOrDefault(other =>
        other.Path != file.Path
        && string.Equals(other.Namespace, file.Namespace, StringComparison.OrdinalIgnoreCase)
        && string.Equals(ClassNameOf(other), file.ClassName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the user has declared the class that a file asks for, with a policy of its own.</summary>
    private static bool IsDeclared(ClassIdentity identity, Compilation compilation)
    {
        var prefix = identity.Namespace.Length == 0 ? string.Empty : identity.Namespace + ".";
        return compilation.GetTypeByMetadataName(prefix + identity.ClassName) is { } type
            && type.GetAttributes().Any(static a => AttributeNames.IsOurs(a.AttributeClass));
    }
}
