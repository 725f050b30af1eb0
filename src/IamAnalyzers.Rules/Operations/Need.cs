using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Operations;

/// <summary>An action that a call needs, and on what.</summary>
/// <param name="Action">The action as the catalogue writes it, <c>s3:GetObject</c>.</param>
/// <param name="Strength">How sure that is.</param>
/// <param name="Resources">On what; one for each resource that the request names, all of which must be allowed.</param>
internal sealed record Need(string Action, NeedStrength Strength, ImmutableArray<NeedResource> Resources);

/// <summary>A resource that a call works on.</summary>
/// <param name="Pattern">
/// An ARN in which <c>*</c> stands for each part that the compiler does not know, or <c>*</c> alone for an action that takes no
/// resource. Null where no part that tells resources apart is known.
/// </param>
/// <param name="Template">What a person would write into a policy: a placeholder for the name, <c>*</c> for what varies.</param>
internal sealed record NeedResource(string? Pattern, string Template)
{
    /// <summary>For actions that take no resource.</summary>
    public static NeedResource Any { get; } = new("*", "*");
}

/// <summary>What a call needs.</summary>
/// <param name="IsKnown">Whether anybody knows the operation.</param>
/// <param name="Needs">The actions; empty where none is needed, and where nothing is known.</param>
internal readonly record struct OperationNeeds(bool IsKnown, ImmutableArray<Need> Needs)
{
    public static OperationNeeds Unknown { get; } = new(false, ImmutableArray<Need>.Empty);
}
