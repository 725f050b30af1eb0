using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>
/// The services that a project defines itself. Of two files with one prefix the first in the order of paths counts. Two sets are
/// equal if their files are, so that what was found out with one holds for the other.
/// </summary>
internal sealed class ApplicationServices : IEquatable<ApplicationServices>
{
    // Beside the values, which hold nothing but what the files say.
    private static readonly ConditionalWeakTable<ApplicationServices, AwsCatalog> Catalogs = new();

    private readonly ImmutableArray<ServiceFile> _files;

    private ApplicationServices(ImmutableArray<ServiceFile> files) => _files = files;

    public static ApplicationServices None { get; } = new(ImmutableArray<ServiceFile>.Empty);

    /// <summary>AWS's catalogue and the services.</summary>
    public AwsCatalog Catalog => _files.IsEmpty ? AwsCatalog.Default : Catalogs.GetValue(this, static services => services.MakeCatalog());

    public static ApplicationServices Of(IEnumerable<ServiceFile> files)
    {
        var sorted = files
            .GroupBy(static f => f.Path, StringComparer.Ordinal)
            .Select(static g => g.First())
            .OrderBy(static f => f.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        return sorted.IsEmpty ? None : new ApplicationServices(sorted);
    }

    /// <summary>The faults of a file, among them that another file has its prefix.</summary>
    public IEnumerable<DefinitionFault> FaultsOf(string path)
    {
        foreach (var file in _files.Where(f => f.Path == path))
        {
            foreach (var fault in file.Definition.Faults)
            {
                yield return fault;
            }

            if (file.Definition.Prefix is { } prefix && !IsFirst(file))
            {
                yield return new DefinitionFault(file.Definition.PrefixSpan, $"another file defines the service '{prefix}' already: give each service one file");
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(ApplicationServices? other) =>
        other is not null && (ReferenceEquals(this, other) || _files.SequenceEqual(other._files));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApplicationServices);

    /// <inheritdoc/>
    public override int GetHashCode() => _files.Aggregate(17, static (hash, file) => unchecked((hash * 31) + file.GetHashCode()));

    private AwsCatalog MakeCatalog() => AwsCatalog.Default.With(_files.Where(IsFirst).Select(static f => f.Definition.ToCatalog()!));

    private bool IsFirst(ServiceFile file) =>
        file.Definition.Prefix is { } prefix && _files.First(f => f.Definition.Prefix == prefix).Equals(file);
}
