using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog.Writing;

namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>
/// A <c>*.iam-service.json</c> as read: the service of an application as a catalogue of its own, and the faults of the text. What
/// is faulty is left out, the rest is known. Two definitions are equal if their texts are.
/// </summary>
internal sealed class ServiceDefinition : IEquatable<ServiceDefinition>
{
    /// <param name="text">The text.</param>
    /// <param name="prefix">The service's prefix; null where the text has no usable one.</param>
    /// <param name="prefixSpan">The characters of the prefix.</param>
    /// <param name="model">What the catalogue gets; null where there is no prefix.</param>
    /// <param name="faults">What does not follow the schema, in the order of the text.</param>
    public ServiceDefinition(string text, string? prefix, SourceSpan prefixSpan, CatalogModel? model, ImmutableArray<DefinitionFault> faults)
    {
        Text = text;
        Prefix = prefix;
        PrefixSpan = prefixSpan;
        Model = model;
        Faults = faults;
    }

    public string Text { get; }

    public string? Prefix { get; }

    public SourceSpan PrefixSpan { get; }

    public ImmutableArray<DefinitionFault> Faults { get; }

    /// <summary>The one service as the catalogue takes it; null where the text has no usable prefix.</summary>
    public CatalogModel? Model { get; }

    /// <summary>The one service as a catalogue, made anew with each call; null where the text has no usable prefix.</summary>
    public AwsCatalog? ToCatalog() => Model is null ? null : AwsCatalog.Open(BlobWriter.Write(Model));

    /// <inheritdoc/>
    public bool Equals(ServiceDefinition? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ServiceDefinition);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
