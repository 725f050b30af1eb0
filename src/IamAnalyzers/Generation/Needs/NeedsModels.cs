using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Needs;

/// <summary>An action that a member of the project needs.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">What a statement would name.</param>
/// <param name="Pattern">The resource as far as it is known; null where it is not.</param>
/// <param name="Use">Who needs it, for people.</param>
internal sealed record NeedModel(string Action, EquatableArray<string> Resources, string? Pattern, string Use);

/// <summary>What the project wants written.</summary>
/// <param name="WritesPolicy">Whether to write the class <c>RequiredPermissions</c>.</param>
/// <param name="WritesAttribute">Whether to write <c>[assembly: RequiresIamActions(…)]</c>.</param>
/// <param name="Namespace">Where the class goes.</param>
internal sealed record NeedsOptions(bool WritesPolicy, bool WritesAttribute, string Namespace)
{
    public bool WritesAnything => WritesPolicy || WritesAttribute;
}
