using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4012: names of users, groups, roles, policies, profiles and sessions that AWS does not take.</summary>
internal static class EntityNames
{
    private static readonly Dictionary<string, (string Kind, int Limit)> Limits = new(StringComparer.Ordinal)
    {
        ["UserName"] = ("user", 64),
        ["RoleName"] = ("role", 64),
        ["RoleSessionName"] = ("session", 64),
        ["GroupName"] = ("group", 128),
        ["PolicyName"] = ("policy", 128),
        ["ManagedPolicyName"] = ("policy", 128),
        ["InstanceProfileName"] = ("instance profile", 128),
    };

    public static void Judge(IObjectCreationOperation creation, Action<LocatedFinding> report)
    {
        foreach (var member in Members.Of(creation))
        {
            if (Limits.TryGetValue(member.Name, out var limit)
                && ValueReader.Unwrap(member.Value) is { ConstantValue: { HasValue: true, Value: string name } } value
                && name.Length > 0
                && EntityNameTooLongRule.FindFault(limit.Kind, name, limit.Limit) is { } fault)
            {
                report(new LocatedFinding(EntityNameTooLongRule.Rule, value.Syntax.GetLocation(), fault));
            }
        }
    }
}
