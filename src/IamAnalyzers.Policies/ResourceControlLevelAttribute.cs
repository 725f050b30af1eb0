namespace IamAnalyzers.Policies;

/// <summary>
/// Adds a level of resource control policies to a class with <see cref="IamPolicySetAttribute"/>, behind its <c>ResourceControl</c> and in the
/// order of the code: organization's root, organizational units, account. At every level one of the policies must allow.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ResourceControlLevelAttribute : Attribute
{
    /// <summary>Adds a level.</summary>
    /// <param name="policies">The classes of its policies.</param>
    public ResourceControlLevelAttribute(params Type[] policies) => Policies = policies;

    /// <summary>The classes of the level's policies.</summary>
    public Type[] Policies { get; }
}
