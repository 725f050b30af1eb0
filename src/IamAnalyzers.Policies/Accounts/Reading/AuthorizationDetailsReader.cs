using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Reads pages of <c>get-account-authorization-details</c> into the parts of accounts.</summary>
/// <remarks>AWS: "GetAccountAuthorizationDetails" in the IAM API Reference.</remarks>
internal sealed class AuthorizationDetailsReader(SourceFile file, AccountParts parts)
{
    private static readonly string[] PageFields =
        ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies", "IsTruncated", "Marker", "NextToken", "ResponseMetadata"];

    /// <summary>Whether an object has a field that only these pages have.</summary>
    public static bool IsPage(JsonObject node) =>
        node.Find("UserDetailList") is not null || node.Find("GroupDetailList") is not null || node.Find("RoleDetailList") is not null
        || (node.Find("Policies") is { Value: JsonArray } && node.Find("Units") is null);

    public void ReadPage(JsonObject page)
    {
        var fields = new ObjectFields(file, page, "the export", PageFields);
        foreach (var user in fields.Objects("UserDetailList"))
        {
            ReadUser(user);
        }

        foreach (var group in fields.Objects("GroupDetailList"))
        {
            ReadGroup(group);
        }

        foreach (var role in fields.Objects("RoleDetailList"))
        {
            ReadRole(role);
        }

        var policies = new ManagedPolicyReader(file, parts);
        foreach (var policy in fields.Objects("Policies"))
        {
            policies.Read(policy);
        }

        parts.LastPage = file.At(page);
        parts.IsTruncated = fields.Boolean("IsTruncated") == true;
    }

    private void ReadUser(JsonObject node)
    {
        var fields = new ObjectFields(
            file, node, "a user", "Path", "UserName", "UserId", "Arn", "CreateDate", "UserPolicyList", "GroupList", "PermissionsBoundary", "AttachedManagedPolicies", "Tags");
        if (fields.RequiredText("UserName") is not { } name || fields.RequiredText("Arn") is not { } arn)
        {
            return;
        }

        parts.Add(file, new User
        {
            Name = name.Value,
            Arn = arn.Value,
            Path = fields.Text("Path")?.Value ?? "/",
            Id = fields.Text("UserId")?.Value,
            CreateDate = fields.Date("CreateDate"),
            Location = file.At(name),
            InlinePolicies = ReadInline(fields, "UserPolicyList", $"user {name.Value}"),
            AttachedPolicies = ReadAttached(fields),
            PermissionsBoundary = ReadBoundary(fields),
            Tags = ReadTags(fields),
            Memberships = ReadMemberships(fields),
        });
    }

    private void ReadGroup(JsonObject node)
    {
        // GroupList: no group has one; where somebody wrote one, a rule says that groups do not nest.
        var fields = new ObjectFields(
            file, node, "a group", "Path", "GroupName", "GroupId", "Arn", "CreateDate", "GroupPolicyList", "AttachedManagedPolicies", "GroupList");
        if (fields.RequiredText("GroupName") is not { } name || fields.RequiredText("Arn") is not { } arn)
        {
            return;
        }

        parts.Add(file, new Group
        {
            Name = name.Value,
            Arn = arn.Value,
            Path = fields.Text("Path")?.Value ?? "/",
            Id = fields.Text("GroupId")?.Value,
            CreateDate = fields.Date("CreateDate"),
            Location = file.At(name),
            InlinePolicies = ReadInline(fields, "GroupPolicyList", $"group {name.Value}"),
            AttachedPolicies = ReadAttached(fields),
            Memberships = ReadMemberships(fields),
        });
    }

    private void ReadRole(JsonObject node)
    {
        var fields = new ObjectFields(
            file, node, "a role", "Path", "RoleName", "RoleId", "Arn", "CreateDate", "AssumeRolePolicyDocument", "InstanceProfileList", "RolePolicyList", "AttachedManagedPolicies", "PermissionsBoundary", "Tags", "RoleLastUsed");
        if (fields.RequiredText("RoleName") is not { } name || fields.RequiredText("Arn") is not { } arn)
        {
            return;
        }

        var trust = fields.Value("AssumeRolePolicyDocument");
        parts.Add(file, new Role
        {
            Name = name.Value,
            Arn = arn.Value,
            Path = fields.Text("Path")?.Value ?? "/",
            Id = fields.Text("RoleId")?.Value,
            CreateDate = fields.Date("CreateDate"),
            Location = file.At(name),
            TrustPolicy = trust is null ? null : new TrustPolicy(PolicyTextReader.Read(file, trust, node, $"trust policy of role {name.Value}")),
            InstanceProfiles = ReadInstanceProfiles(fields),
            InlinePolicies = ReadInline(fields, "RolePolicyList", $"role {name.Value}"),
            AttachedPolicies = ReadAttached(fields),
            PermissionsBoundary = ReadBoundary(fields),
            Tags = ReadTags(fields),
            LastUsed = ReadLastUsed(fields),
        });
    }

    private ImmutableArray<InlinePolicy> ReadInline(ObjectFields owner, string list, string ownerDescription) => ReadList(
        owner,
        list,
        "an inline policy",
        (fields, name) => new InlinePolicy(
            name.Value,
            PolicyTextReader.Read(file, fields.Value("PolicyDocument"), fields.Node, $"inline policy {name.Value} of {ownerDescription}"),
            file.At(name)),
        "PolicyName",
        "PolicyDocument");

    private ImmutableArray<AttachedPolicy> ReadAttached(ObjectFields owner) => ReadList(
        owner,
        "AttachedManagedPolicies",
        "an attached policy",
        (fields, arn) => new AttachedPolicy(fields.Text("PolicyName")?.Value ?? NameOf(arn.Value), arn.Value, file.At(arn)),
        "PolicyArn",
        "PolicyName");

    private AttachedPolicy? ReadBoundary(ObjectFields owner)
    {
        if (owner.Object("PermissionsBoundary") is not { } node)
        {
            return null;
        }

        var fields = new ObjectFields(file, node, "a permissions boundary", "PermissionsBoundaryType", "PermissionsBoundaryArn");
        return fields.RequiredText("PermissionsBoundaryArn") is { } arn ? new AttachedPolicy(NameOf(arn.Value), arn.Value, file.At(arn)) : null;
    }

    private ImmutableArray<GroupMembership> ReadMemberships(ObjectFields owner)
    {
        var groups = ImmutableArray.CreateBuilder<GroupMembership>();
        foreach (var item in owner.Items("GroupList"))
        {
            if (item is JsonString name)
            {
                groups.Add(new GroupMembership(name.Value, file.At(name)));
            }
            else
            {
                file.Report(AccountProblemKind.InvalidValue, item, "A group in \"GroupList\" must be a string: it is skipped");
            }
        }

        return groups.ToImmutable();
    }

    private ImmutableArray<KeyValuePair<string, string>> ReadTags(ObjectFields owner) => ReadList(
        owner,
        "Tags",
        "a tag",
        static (fields, key) => new KeyValuePair<string, string>(key.Value, fields.Text("Value")?.Value ?? string.Empty),
        "Key",
        "Value");

    private ImmutableArray<InstanceProfile> ReadInstanceProfiles(ObjectFields owner) => ReadList(
        owner,
        "InstanceProfileList",
        "an instance profile",
        (fields, name) => new InstanceProfile(name.Value, fields.Text("Arn")?.Value ?? string.Empty, file.At(name)),
        "InstanceProfileName",
        "Path",
        "InstanceProfileId",
        "Arn",
        "CreateDate",
        "Roles",
        "Tags");

    /// <summary>The things of a list, each read from its fields and the first known one, without which it says nothing.</summary>
    private ImmutableArray<T> ReadList<T>(ObjectFields owner, string list, string item, Func<ObjectFields, JsonString, T> read, params string[] known)
    {
        var things = ImmutableArray.CreateBuilder<T>();
        foreach (var node in owner.Objects(list))
        {
            var fields = new ObjectFields(file, node, item, known);
            if (fields.RequiredText(known[0]) is { } required)
            {
                things.Add(read(fields, required));
            }
        }

        return things.ToImmutable();
    }

    private RoleLastUsed? ReadLastUsed(ObjectFields owner)
    {
        if (owner.Object("RoleLastUsed") is not { } node)
        {
            return null;
        }

        var fields = new ObjectFields(file, node, "RoleLastUsed", "LastUsedDate", "Region");
        return new RoleLastUsed(fields.Date("LastUsedDate"), fields.Text("Region")?.Value, file.At(fields.Value("LastUsedDate") ?? node));
    }

    private static string NameOf(string arn) => arn.Substring(arn.LastIndexOf('/') + 1);
}
