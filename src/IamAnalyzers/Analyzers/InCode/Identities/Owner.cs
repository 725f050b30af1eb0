using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Whom a policy is put on.</summary>
internal enum Owner
{
    User,
    Group,
    Role,
}

internal static class Owners
{
    /// <summary>The rule about inline policies on such an owner.</summary>
    public static Rule InlineRule(this Owner owner) => owner switch
    {
        Owner.User => InlinePolicyUserRule.Rule,
        Owner.Group => InlinePolicyGroupRule.Rule,
        _ => InlinePolicyRoleRule.Rule,
    };

    /// <summary>The owner that a type of the CDK is; null where it may be any.</summary>
    public static Owner? OfCdkType(ITypeSymbol? type) => !type.IsCdkIam() ? null : type!.Name switch
    {
        "User" or "IUser" or "UserProps" or "CfnUser" or "CfnUserProps" => Owner.User,
        "Group" or "IGroup" or "GroupProps" or "CfnGroup" or "CfnGroupProps" => Owner.Group,
        "Role" or "IRole" or "LazyRole" or "RoleProps" or "LazyRoleProps" or "CfnRole" or "CfnRoleProps" => Owner.Role,
        _ => null,
    };

    /// <summary>The owners that a property of a policy names.</summary>
    public static Owner? OfProperty(string name) => name switch
    {
        "Users" => Owner.User,
        "Groups" => Owner.Group,
        "Roles" => Owner.Role,
        _ => null,
    };
}
