namespace IamAnalyzers.Policies;

/// <summary>
/// Adds a level of service control policies to a class with <see cref="IamPolicySetAttribute"/>, behind its <c>ServiceControl</c> and in the
/// order of the code: organization's root, organizational units, account. At every level one of the policies must allow.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ServiceControlLevelAttribute : Attribute
{
    /// <summary>Adds a level.</summary>
    /// <param name="policies">The classes of its policies.</param>
    public ServiceControlLevelAttribute(params Type[] policies) => Policies = policies;

    /// <summary>The classes of the level's policies.</summary>
    public Type[] Policies { get; }
}
