using System.Collections.Immutable;
using IamAnalyzers.Generation;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Which classes the generator writes for the documents of a project.</summary>
internal sealed class GenerationPlan
{
    private readonly ImmutableArray<PolicyFile> _files;
    private readonly Dictionary<string, AssignedName> _names;

    private GenerationPlan(GenerationOptions options, ImmutableArray<PolicyFile> files)
    {
        Options = options;
        _files = files;
        _names = PathNames.Assign(files.Select(static f => new ClassIdentity(f.Path, f.Namespace, f.ClassName)), options)
            .GroupBy(static n => n.Path)
            .ToDictionary(static g => g.Key, static g => g.First());
    }

    public GenerationOptions Options { get; }

    public static GenerationPlan Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var provider = options.AnalyzerConfigOptionsProvider;
        var generation = PolicyGenerator.Execute.ReadOptions(provider, cancellationToken);
        var files = ImmutableArray.CreateBuilder<PolicyFile>();
        foreach (var text in options.AdditionalFiles)
        {
            if (PolicyGenerator.Execute.ReadFile(text, provider, generation, cancellationToken) is { } file)
            {
                files.Add(file);
            }
        }

        return new GenerationPlan(generation, files.ToImmutable());
    }

    public PolicyFile? Find(string path) => _files.FirstOrDefault(file => file.Path == path);

    /// <summary>Whether a file is the one at which what concerns all of them is said.</summary>
    public bool IsFirst(PolicyFile file) => ReferenceEquals(_files[0], file);

    /// <summary>All files, as a message names them.</summary>
    public string Describe() => _files.Length == 1 ? Path.GetFileName(_files[0].Path) : $"{_files.Length} policies";

    /// <summary>The name of the class that a file gets.</summary>
    public string ClassNameOf(PolicyFile file) => _names[file.Path].ClassName;

    /// <summary>Another file whose class has the name that a file asks for, or null.</summary>
    public PolicyFile? FindOwner(PolicyFile file) => _files.FirstOrDefault(other =>
        other.Path != file.Path
        && string.Equals(other.Namespace, file.Namespace, StringComparison.OrdinalIgnoreCase)
        && string.Equals(ClassNameOf(other), file.ClassName, StringComparison.OrdinalIgnoreCase));
}
