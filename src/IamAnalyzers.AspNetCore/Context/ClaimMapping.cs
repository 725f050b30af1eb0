namespace IamAnalyzers.AspNetCore.Context;

/// <summary>The condition key that a claim fills.</summary>
internal readonly record struct ClaimMapping(string Key, bool IsMultivalued);
