namespace IamAnalyzers.Policies;

/// <summary>What a statement does to the requests it matches.</summary>
public enum Effect
{
    /// <summary>Allows them, unless something denies.</summary>
    Allow,

    /// <summary>Denies them, whatever allows.</summary>
    Deny,
}
