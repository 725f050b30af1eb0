using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Requests of the AWS SDK's client for IAM.</summary>
internal static class SdkIdentities
{
    public const string Namespace = "Amazon.IdentityManagement.Model";

    public static void Judge(IObjectCreationOperation creation, string type, Action<LocatedFinding> report)
    {
        switch (type)
        {
            case "AttachUserPolicyRequest":
                report(new LocatedFinding(PolicyAttachedToUserRule.Rule, CodeHeads.Of(creation.Syntax), Text("PolicyArn"), Text("UserName")));
                JudgeArn("user", "UserName");
                break;
            case "AttachRolePolicyRequest":
                JudgeArn("role", "RoleName");
                break;
            case "AttachGroupPolicyRequest":
                JudgeArn("group", "GroupName");
                break;
            case "PutUserPermissionsBoundaryRequest" or "PutRolePermissionsBoundaryRequest" or "CreateUserRequest" or "CreateRoleRequest":
                ManagedPolicyFindings.Judge(Members.Find(creation, "PermissionsBoundary"), isName: false, null, "…", report);
                if (type == "CreateUserRequest" && GetsPassword(creation))
                {
                    report(new LocatedFinding(UserInsteadOfSsoRule.Rule, CodeHeads.Of(creation.Syntax), Text("UserName")));
                }

                break;
            case "CreateAccessKeyRequest":
                RootUses.JudgeRequest(creation, report);
                break;
            case "CreateLoginProfileRequest":
                report(new LocatedFinding(UserConsoleAccessRule.Rule, CodeHeads.Of(creation.Syntax), Text("UserName")));
                break;
            case "UpdateAccountPasswordPolicyRequest":
                PasswordPolicyFindings.Judge(creation, report);
                break;
            case "AddUserToGroupRequest" when Members.Find(creation, "UserName") is { } user && IsGroup(user):
                report(new LocatedFinding(NestedGroupRule.Rule, user.Syntax.GetLocation(), Text("UserName"), Text("GroupName")));
                break;
        }

        string Text(string member) => ValueText.Describe(Members.Find(creation, member));

        void JudgeArn(string kind, string owner) =>
            ManagedPolicyFindings.Judge(Members.Find(creation, "PolicyArn"), isName: false, kind, Text(owner), report);
    }

    private static bool IsGroup(IOperation user) =>
        ValueReader.Unwrap(user).ConstantValue is { HasValue: true, Value: string name } && name.IndexOf(":group/", StringComparison.Ordinal) > 0;

    /// <summary>Whether the same body gives a password, which only people need.</summary>
    private static bool GetsPassword(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation.Descendants().OfType<IObjectCreationOperation>()
            .Any(static c => c.Type is { Name: "CreateLoginProfileRequest" } type && type.ContainingNamespace.Is(Namespace));
    }
}
