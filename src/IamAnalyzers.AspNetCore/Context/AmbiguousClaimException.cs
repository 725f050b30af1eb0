namespace IamAnalyzers.AspNetCore.Context;

/// <summary>
/// Two claims give one condition key different values. Taking either, or none, could allow what the other would not: the request
/// is refused.
/// </summary>
internal sealed class AmbiguousClaimException(string claimType, string key)
    : InvalidOperationException($"The claim '{claimType}' gives {key} a second value. Map it as multivalued, or let the caller have one.");
