namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// The layout of a catalogue's blob, shared by the reader here and the writer in <c>Writing</c>.
/// </summary>
/// <remarks>
/// Everything is little-endian. A header (magic, version, number of sections, total length) is followed by one
/// (offset, count) pair for each section, then by the sections. Records have a fixed size, names and lists are
/// referred to by 16-bit ids, and whatever is looked up by name is sorted by its ASCII-lower-case bytes, so that a
/// binary search in place is all a look-up takes.
/// </remarks>
internal static class CatalogFormat
{
    /// <summary>"IAMC".</summary>
    public const uint Magic = 0x434D4149;

    /// <summary>Raised whenever a record changes: a reader refuses any other version.</summary>
    public const ushort Version = 1;

    /// <summary>Bytes before the section table.</summary>
    public const int HeaderSize = 12;

    /// <summary>Bytes of one entry of the section table.</summary>
    public const int SectionEntrySize = 8;

    /// <summary>How many sections there are.</summary>
    public const int SectionCount = 13;

    /// <summary>The size of one record, in bytes, by <see cref="CatalogSection"/>.</summary>
    public static readonly int[] RecordSizes = [4, 1, 4, 2, 2, ServiceSize, ServiceSize, ActionSize, ResourceTypeSize, ConditionKeySize, 2, 2, ApiOperationSize];

    // Service: prefix, name, flags, action count, retired action count, resource type count (u16 each),
    // first action, first resource type (u32 each), condition keys (list).
    public const int ServiceSize = 22;
    public const int ServicePrefix = 0;
    public const int ServiceName = 2;
    public const int ServiceFlags = 4;
    public const int ServiceActionCount = 6;
    public const int ServiceRetiredActionCount = 8;
    public const int ServiceResourceTypeCount = 10;
    public const int ServiceFirstAction = 12;
    public const int ServiceFirstResourceType = 16;
    public const int ServiceConditionKeys = 20;
    public const int ServiceFlagResourceControlPolicies = 1;
    public const int ServiceFlagApplication = 2;

    // Action: name (u16), access levels, flags (u8 each), resource types, condition keys, dependent actions (lists).
    public const int ActionSize = 10;
    public const int ActionName = 0;
    public const int ActionAccessLevels = 2;
    public const int ActionFlags = 3;
    public const int ActionResourceTypes = 4;
    public const int ActionConditionKeys = 6;
    public const int ActionDependentActions = 8;
    public const int ActionFlagPermissionOnly = 1;

    /// <summary>
    /// Words of one entry of an action's list of resource types: index in the service × 2 + required, condition keys
    /// (list), dependent actions (list).
    /// </summary>
    public const int ActionResourceTypeWords = 3;

    // Resource type: name, ARN template, condition keys (list).
    public const int ResourceTypeSize = 6;
    public const int ResourceTypeName = 0;
    public const int ResourceTypeArn = 2;
    public const int ResourceTypeConditionKeys = 4;

    // Condition key: name (u16), type, second type + 1 (u8 each), flags, replacements, supported services (u16 each).
    public const int ConditionKeySize = 10;
    public const int ConditionKeyName = 0;
    public const int ConditionKeyTypeByte = 2;
    public const int ConditionKeySecondType = 3;
    public const int ConditionKeyFlags = 4;
    public const int ConditionKeyReplacements = 6;
    public const int ConditionKeyServices = 8;
    public const int ConditionKeyFlagMultivalued = 1;
    public const int ConditionKeyFlagVariable = 2;
    public const int ConditionKeyFlagGlobal = 4;
    public const int ConditionKeyFlagFederated = 8;
    public const int ConditionKeyFlagSensitive = 16;
    public const int ConditionKeyFlagDeprecated = 32;

    // API operation: service prefix, operation (strings), actions (list of strings).
    public const int ApiOperationSize = 6;
    public const int ApiOperationService = 0;
    public const int ApiOperationName = 2;
    public const int ApiOperationActions = 4;
}

/// <summary>The sections of the blob, in order.</summary>
internal enum CatalogSection
{
    /// <summary>Where each string starts in <see cref="StringBytes"/>, and where the last one ends.</summary>
    StringOffsets,

    /// <summary>The strings in UTF-8.</summary>
    StringBytes,

    /// <summary>Where each list starts in <see cref="ListWords"/>, and where the last one ends. List 0 is empty.</summary>
    ListOffsets,

    /// <summary>The lists' content: ids of strings, ids of condition keys, or entries of an action's resource types.</summary>
    ListWords,

    /// <summary>Ids of the strings that describe the data: version, date, version of the supplement.</summary>
    Info,

    /// <summary>The current services, by prefix.</summary>
    Services,

    /// <summary>The services that AWS withdrew, by prefix.</summary>
    RetiredServices,

    /// <summary>The actions, service by service; in a service the current ones by name, then the retired ones by name.</summary>
    Actions,

    /// <summary>The resource types, service by service, by name.</summary>
    ResourceTypes,

    /// <summary>All condition keys, by name.</summary>
    ConditionKeys,

    /// <summary>Ids of the condition keys with a variable part, the most specific first.</summary>
    KeyTemplates,

    /// <summary>Ids of the global condition keys, by name.</summary>
    GlobalKeys,

    /// <summary>API operations that are no permissions, by service prefix and name.</summary>
    ApiOperations,
}
