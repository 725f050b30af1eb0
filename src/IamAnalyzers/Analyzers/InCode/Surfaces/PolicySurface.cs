using IamAnalyzers.Policies;

namespace IamAnalyzers.Analyzers.InCode.Surfaces;

/// <summary>A member to which a program hands a policy.</summary>
/// <param name="Type">The metadata name of the type that has it.</param>
/// <param name="Member">The property, or the method with <c>()</c> behind it.</param>
/// <param name="Kind">The kind of policy that belongs there; null where the content says.</param>
/// <param name="Key">The key whose value is the policy, where the member is a dictionary; or <c>Property=Value</c>, where another property says that this one holds a policy.</param>
/// <param name="Evidence">How the row came about.</param>
internal sealed record PolicySurface(string Type, string Member, PolicyKind? Kind, string Key, string Evidence);
