namespace IamAnalyzers.Generation.Planning;

/// <summary>Names that members of generated types cannot have.</summary>
internal static class MemberNames
{
    /// <summary>What every type has from <see cref="object"/>.</summary>
    private static readonly string[] OfObject =
        ["Equals", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Finalize"];

    /// <summary>What a policy's class has besides its methods for actions.</summary>
    public static IEnumerable<string> OfPolicyClass { get; } =
        [.. OfObject, "Document", "Policies", "Evaluate", "Explain", "Context", "Grants", "Actions", "CanAssume", "Assume", .. TrustedEntities.MethodNames, "Checks", "Source", "Lists"];

    /// <summary>What a record struct has besides its properties.</summary>
    public static IEnumerable<string> OfRecord { get; } =
        [.. OfObject, "PrintMembers", "Deconstruct", "Clone", "EqualityContract", "Context", "ToRequestContext"];

    /// <summary>What a resource type has besides its properties.</summary>
    public static IEnumerable<string> OfResourceType { get; } = [.. OfRecord, "Parse", "TryParse"];
}
