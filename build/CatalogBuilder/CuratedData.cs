using System.Text.Json;
using System.Text.Json.Serialization;
using IamAnalyzers.Rules.Catalog;

namespace CatalogBuilder;

/// <summary>The facts in <c>data/</c> that the source package does not have, kept by hand with their evidence.</summary>
internal sealed class CuratedData(string folder)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Global condition keys, checked against AWS's page.</summary>
    public GlobalKey[] GlobalKeys { get; } = Read<GlobalKeyFile>(folder, "global-condition-keys.json").Keys;

    /// <summary>API operations that are no permissions.</summary>
    public ApiOperation[] ApiOperations { get; } = Read<ApiOperationFile>(folder, "api-operations.json").Operations;

    /// <summary>Services that AWS withdrew before the oldest line.</summary>
    public RetiredService[] RetiredServices { get; } = Read<RetiredServiceFile>(folder, "retired-services.json").Services;

    private static T Read<T>(string folder, string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, name)), Options)
        ?? throw new InvalidDataException($"{name} is empty.");

    internal sealed record GlobalKey(
        string Key,
        string Source,
        ConditionKeyType Type,
        ConditionKeyType? SecondType,
        bool Multivalued,
        bool Sensitive,
        string[]? Services,
        string[]? Replacements);

    internal sealed record ApiOperation(string Api, string[] Actions, string[] Evidence);

    internal sealed record RetiredService(string Prefix, string Name, string Evidence);

    private sealed record GlobalKeyFile(GlobalKey[] Keys);

    private sealed record ApiOperationFile(ApiOperation[] Operations);

    private sealed record RetiredServiceFile(RetiredService[] Services);
}
