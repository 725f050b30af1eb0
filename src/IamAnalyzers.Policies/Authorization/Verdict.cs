namespace IamAnalyzers.Policies.Authorization;

/// <summary>Why a request is decided without looking at policies, or needs none.</summary>
internal enum SpecialReason : byte
{
    None,

    /// <summary>The action is no <c>service:name</c>.</summary>
    NoAction,

    /// <summary><c>sts:GetCallerIdentity</c>, which AWS allows whatever policies say.</summary>
    CallerIdentity,

    /// <summary>The root user, who needs no identity policy.</summary>
    Root,
}

/// <summary>What was decided, with what it takes to name the cause.</summary>
/// <param name="Allowed">Whether the request is allowed; unknown where it depends on unknown keys.</param>
/// <param name="Decision">The decision; a denial where it is unknown.</param>
/// <param name="DecidedBy">The kind of policy that decided, plus one; 0 where none did.</param>
/// <param name="Blocked">A bit for each kind of policy whose missing Allow stopped the request.</param>
/// <param name="Reason">A reason beside the policies.</param>
internal readonly record struct Verdict(Truth Allowed, Decision Decision, byte DecidedBy, ushort Blocked, SpecialReason Reason)
{
    public static byte Encode(PolicyKind kind) => (byte)((int)kind + 1);

    public static ushort Bit(PolicyKind kind) => (ushort)(1 << (int)kind);
}
