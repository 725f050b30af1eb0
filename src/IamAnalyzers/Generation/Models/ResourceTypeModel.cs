namespace IamAnalyzers.Generation.Models;

/// <summary>A piece of an ARN's field: literal text, or a property of the resource type.</summary>
/// <param name="IsVariable">Whether <paramref name="Text"/> names a property.</param>
/// <param name="Text">The literal, or the property's name.</param>
internal readonly record struct ArnPart(bool IsVariable, string Text)
{
    public static ArnPart Literal(string text) => new(false, text);

    public static ArnPart Variable(string property) => new(true, property);
}

/// <summary>A resource type of the catalogue as a C# type.</summary>
/// <param name="Name">The type's name, the same in every compilation.</param>
/// <param name="Title">How documentation names it: <c>s3 object</c>.</param>
/// <param name="Template">The ARN template as AWS documents it.</param>
/// <param name="Partition">The ARN's fields in order; a field without parts is empty.</param>
/// <param name="Service">See <paramref name="Partition"/>.</param>
/// <param name="Region">See <paramref name="Partition"/>.</param>
/// <param name="Account">See <paramref name="Partition"/>.</param>
/// <param name="Resource">See <paramref name="Partition"/>; literals and properties alternate.</param>
internal sealed record ResourceTypeModel(
    string Name,
    string Title,
    string Template,
    EquatableArray<ArnPart> Partition,
    EquatableArray<ArnPart> Service,
    EquatableArray<ArnPart> Region,
    EquatableArray<ArnPart> Account,
    EquatableArray<ArnPart> Resource)
{
    public const string DefaultPartition = "aws";

    /// <summary>The ARN's five fields behind <c>arn:</c>.</summary>
    public IEnumerable<EquatableArray<ArnPart>> Fields => [Partition, Service, Region, Account, Resource];

    /// <summary>The properties in the order of the constructor: what names the resource, region, account, partition.</summary>
    public IEnumerable<string> Properties =>
        Variables(Resource).Concat(Variables(Service)).Concat(Variables(Region)).Concat(Variables(Account)).Concat(Variables(Partition));

    /// <summary>Whether a property has a default: the partition does.</summary>
    public bool HasDefault(string property) => Variables(Partition).Contains(property);

    private static IEnumerable<string> Variables(EquatableArray<ArnPart> field) =>
        field.Where(static p => p.IsVariable).Select(static p => p.Text);
}

/// <summary>A resource type and where it goes.</summary>
internal readonly record struct ResourceTypeFile(ResourceTypeModel Type, string Namespace);
