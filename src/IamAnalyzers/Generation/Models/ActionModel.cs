namespace IamAnalyzers.Generation.Models;

/// <summary>An action for which a policy's class has methods.</summary>
/// <param name="Service">The service prefix in the catalogue's case.</param>
/// <param name="Name">The action in the catalogue's case.</param>
/// <param name="MethodName">The decision method; the check is <c>Can</c> in front of it.</param>
/// <param name="Target">What the methods take as resource.</param>
/// <param name="ResourceTypes">The types, one overload each, where <paramref name="Target"/> is <see cref="ActionTarget.Typed"/>.</param>
internal sealed record ActionModel(
    string Service,
    string Name,
    string MethodName,
    ActionTarget Target,
    EquatableArray<ResourceTypeModel> ResourceTypes)
{
    public string FullName => Service + ":" + Name;
}

/// <summary>What an action's methods take as resource.</summary>
internal enum ActionTarget
{
    /// <summary>Typed resources.</summary>
    Typed,

    /// <summary>Nothing: AWS asks for the action with <c>*</c> only.</summary>
    Everything,

    /// <summary>An ARN as text, because the catalogue does not know the action.</summary>
    Text,
}
