namespace IamAnalyzers.Policies.Authorization;

/// <summary>What one kind of policy says to a request.</summary>
internal readonly struct Guard(bool applies, GuardTally tally, Truth allow)
{
    /// <summary>Whether this kind of policy concerns the request; one that does not lets it pass.</summary>
    public bool Applies { get; } = applies;

    public GuardTally Tally { get; } = tally;

    /// <summary>Whether the guard lets the request pass.</summary>
    public Truth Allow { get; } = allow;

    public Truth Deny => Tally.Deny;

    public static Guard Open => new(false, default, Truth.True);

    /// <summary>Without policies nothing is granted, but neither is anything denied.</summary>
    public static Guard Closed => new(true, default, Truth.False);
}
