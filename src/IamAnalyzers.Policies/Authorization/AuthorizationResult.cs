namespace IamAnalyzers.Policies;

/// <summary>The answer to a request, and on demand the reasons.</summary>
public sealed class AuthorizationResult
{
    /// <summary>What was decided. Where it depends on unknown keys: a denial.</summary>
    public Decision Decision { get; }

    /// <summary>Whether the request is allowed.</summary>
    public bool IsAllowed => Decision == Decision.Allowed;
}
