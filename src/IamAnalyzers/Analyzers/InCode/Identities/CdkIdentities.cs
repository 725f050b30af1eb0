using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Users, roles, groups and managed policies of the CDK.</summary>
internal static class CdkIdentities
{
    public static void Judge(IObjectCreationOperation creation, string type, Action<LocatedFinding> report)
    {
        var owner = Owners.OfCdkType(creation.Type);
        foreach (var member in Members.Of(creation))
        {
            switch (member.Name)
            {
                case "ManagedPolicies" or "ManagedPolicyArns" when owner is { } known:
                    if (known == Owner.User)
                    {
                        report(new LocatedFinding(PolicyAttachedToUserRule.Rule, member.NameSyntax.GetLocation(), "…", Name(creation)));
                    }

                    ManagedPolicyFindings.Judge(member.Value, isName: false, KindOf(known), Name(creation), report);
                    break;
                case "Users" when type is "ManagedPolicyProps" or "CfnManagedPolicyProps":
                    report(new LocatedFinding(PolicyAttachedToUserRule.Rule, member.NameSyntax.GetLocation(), ValueText.Describe(Members.Find(creation, "ManagedPolicyName")), "…"));
                    break;
                case "Password" or "LoginProfile" when owner == Owner.User:
                    report(new LocatedFinding(UserInsteadOfSsoRule.Rule, CodeHeads.Of(creation.Syntax), Name(creation)));
                    report(new LocatedFinding(UserConsoleAccessRule.Rule, member.NameSyntax.GetLocation(), Name(creation)));
                    break;
                case "PermissionsBoundary" when owner is not null:
                    ManagedPolicyFindings.Judge(member.Value, isName: false, null, Name(creation), report);
                    break;
            }
        }
    }

    public static void JudgeCall(IInvocationOperation call, Action<LocatedFinding> report)
    {
        var method = call.TargetMethod;
        if (!method.ContainingType.IsCdkIam())
        {
            return;
        }

        switch (method.Name)
        {
            case "FromAwsManagedPolicyName" when call.Arguments.Length == 1:
                var (kind, name) = OwnerOf(call);
                ManagedPolicyFindings.Judge(call.Arguments[0].Value, isName: true, kind, name, report);
                break;
            case "FromManagedPolicyArn" when call.Arguments.Length == 3:
                var (arnKind, arnName) = OwnerOf(call);
                ManagedPolicyFindings.Judge(call.Arguments[2].Value, isName: false, arnKind, arnName, report);
                break;
            case "AddManagedPolicy" when call.Instance is { } user && Owners.OfCdkType(ValueReader.Unwrap(user).Type) == Owner.User:
                report(new LocatedFinding(PolicyAttachedToUserRule.Rule, CodeHeads.Of(call.Syntax), "…", ValueText.Describe(user)));
                break;
            case "AttachToUser" when method.ContainingType.Name == "ManagedPolicy":
                report(new LocatedFinding(
                    PolicyAttachedToUserRule.Rule, CodeHeads.Of(call.Syntax), ValueText.Describe(call.Instance), ValueText.Describe(call.Arguments[0].Value)));
                break;
        }
    }

    /// <summary>What a policy is attached to where it is written: props around it, or the receiver of the call. A boundary is no attachment.</summary>
    private static (string? Kind, string Name) OwnerOf(IOperation policy)
    {
        for (var operation = policy.Parent; operation is not null; operation = operation.Parent)
        {
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "PermissionsBoundary" } }:
                case IInvocationOperation { TargetMethod.Name: "Apply" }:
                    return (null, "…");
                case IObjectCreationOperation creation when Owners.OfCdkType(creation.Type) is { } owner:
                    return (KindOf(owner), Name(creation));
                case IInvocationOperation { TargetMethod.Name: "AddManagedPolicy", Instance: { } instance }:
                    return (Owners.OfCdkType(ValueReader.Unwrap(instance).Type) is { } receiver ? KindOf(receiver) : "identity", ValueText.Describe(instance));
            }
        }

        return ("identity", "…");
    }

    private static string KindOf(Owner owner) => owner switch
    {
        Owner.User => "user",
        Owner.Group => "group",
        _ => "role",
    };

    private static string Name(IOperation creation) => ValueText.Describe(
        Members.Find(creation, "UserName") ?? Members.Find(creation, "RoleName") ?? Members.Find(creation, "GroupName"));
}
