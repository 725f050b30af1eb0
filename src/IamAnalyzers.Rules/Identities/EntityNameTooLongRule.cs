using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>IAM4012: a name that AWS does not take.</summary>
internal sealed class EntityNameTooLongRule : AccountRule
{
    public static Rule Rule { get; } = new(
        RuleIds.EntityNameTooLong,
        "EntityNameTooLong",
        "A name that AWS does not take",
        "{0}",
        "AWS limits the length of names and the characters in them; a template or a script that makes the entity anew fails.",
        RuleCategories.Identities,
        RuleSeverity.Warning);

    public override void Check(AccountCheck check)
    {
        foreach (var identity in check.Identities)
        {
            Check(check, AccountCheck.KindOf(identity), identity.Name, identity.Path, identity is Group ? 128 : 64, identity.Location);
            foreach (var profile in (identity as Role)?.InstanceProfiles ?? ImmutableArray<InstanceProfile>.Empty)
            {
                Check(check, "instance profile", profile.Name, "/", 128, profile.Location);
            }
        }

        foreach (var policy in check.Account.ManagedPolicies)
        {
            Check(check, "policy", policy.Name, policy.Path, 128, policy.Location);
        }
    }

    private static void Check(AccountCheck check, string kind, string name, string path, int limit, SourceLocation location)
    {
        if (FindFault(kind, name, limit) is { } fault)
        {
            check.Report(Rule, location, fault);
        }
        else if (path.Length > 512)
        {
            check.Report(Rule, location, $"The path of the {kind} {name} has {path.Length} characters, and AWS allows 512: shorten it");
        }
    }

    /// <summary>What AWS does not take of the value of a property that names an entity, in the SDK, the CDK and templates alike.</summary>
    public static string? FindFault(string property, string name)
    {
        var (kind, limit) = property switch
        {
            "UserName" => ("user", 64),
            "RoleName" => ("role", 64),
            "RoleSessionName" => ("session", 64),
            "GroupName" => ("group", 128),
            "PolicyName" or "ManagedPolicyName" => ("policy", 128),
            "InstanceProfileName" => ("instance profile", 128),
            _ => ("", 0),
        };
        return limit == 0 || name.Length == 0 ? null : FindFault(kind, name, limit);
    }

    /// <summary>What AWS does not take of a name, and what to do; null where it takes it.</summary>
    public static string? FindFault(string kind, string name, int limit) =>
        name.Length > limit ? $"The name of the {kind} has {name.Length} characters, and AWS allows {limit}: shorten it"
        : name.FirstOrDefault(static c => !IsAllowed(c)) is not '\0' and var bad
            ? $"The name of the {kind} holds '{bad}', and AWS allows letters, digits and +=,.@_- only: replace it"
            : null;

    private static bool IsAllowed(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '=' or ',' or '.' or '@' or '_' or '-';
}
