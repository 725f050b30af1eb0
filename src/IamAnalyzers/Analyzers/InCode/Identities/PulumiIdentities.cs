using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>Attachments, login profiles and boundaries of Pulumi.</summary>
internal static class PulumiIdentities
{
    public static void Judge(IObjectCreationOperation creation, string type, Action<LocatedFinding> report)
    {
        switch (type)
        {
            case "UserPolicyAttachmentArgs":
                report(new LocatedFinding(PolicyAttachedToUserRule.Rule, CodeHeads.Of(creation.Syntax), Text("PolicyArn"), Text("User")));
                JudgeArn("PolicyArn", "user", "User");
                break;
            case "RolePolicyAttachmentArgs":
                JudgeArn("PolicyArn", "role", "Role");
                break;
            case "GroupPolicyAttachmentArgs":
                JudgeArn("PolicyArn", "group", "Group");
                break;
            case "RoleArgs":
                JudgeArn("ManagedPolicyArns", "role", "Name");
                JudgeArn("PermissionsBoundary", null, "Name");
                break;
            case "UserArgs":
                JudgeArn("PermissionsBoundary", null, "Name");
                break;
            case "UserLoginProfileArgs":
                report(new LocatedFinding(UserConsoleAccessRule.Rule, CodeHeads.Of(creation.Syntax), Text("User")));
                break;
        }

        string Text(string member) => Members.Find(creation, member) is { } value ? ValueText.Describe(ValueReader.Unwrap(value)) : "…";

        void JudgeArn(string member, string? kind, string owner) =>
            ManagedPolicyFindings.Judge(Members.Find(creation, member), isName: false, kind, Text(owner), report);
    }
}
