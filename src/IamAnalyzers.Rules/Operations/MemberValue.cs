using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Operations;

/// <summary>What is known of a member of a request.</summary>
internal enum MemberState
{
    /// <summary>Nothing: the request is not made in sight.</summary>
    Unknown,

    /// <summary>The request is made in sight, and the member is not given a value.</summary>
    Unset,

    /// <summary>The member is given a value that may be null.</summary>
    Maybe,

    /// <summary>The member is given a value.</summary>
    Set,
}

/// <summary>A value that a member is given.</summary>
/// <param name="State"><see cref="MemberState.Set"/> or <see cref="MemberState.Maybe"/>.</param>
/// <param name="Text">
/// The value as text, with <see cref="Hole"/> for each part that only the program knows; null where nothing is known. Of an
/// enum or of one of the SDK's constants it is the name.
/// </param>
internal readonly record struct MemberValue(MemberState State, string? Text)
{
    /// <summary>Stands for what is not known before the program runs; U+FFFF is no character of Unicode.</summary>
    public const char Hole = UnknownText.Marker;

    /// <summary>Whether all of the text is known.</summary>
    public bool IsKnown => Text is not null && Text.IndexOf(Hole) < 0;
}
