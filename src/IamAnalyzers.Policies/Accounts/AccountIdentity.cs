using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>What carries policies in an account: a user, a group or a role.</summary>
public abstract class AccountIdentity
{
    private protected AccountIdentity()
    {
    }

    /// <summary>The name, unique in the account among those of its kind, without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The path; <c>/</c> where the export has none.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The unique id, such as <c>AIDA…</c>; null where the export has none.</summary>
    public string? Id { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>The policies that are a part of it.</summary>
    public ImmutableArray<InlinePolicy> InlinePolicies { get; init; } = ImmutableArray<InlinePolicy>.Empty;

    /// <summary>The managed policies that are attached to it.</summary>
    public ImmutableArray<AttachedPolicy> AttachedPolicies { get; init; } = ImmutableArray<AttachedPolicy>.Empty;

    /// <summary>Where the name stands.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Whether policies stand on it directly.</summary>
    public bool HasPolicies => !InlinePolicies.IsEmpty || !AttachedPolicies.IsEmpty;

    /// <summary>The account; set when the account is put together.</summary>
    public Account Account { get; internal set; } = null!;

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;
}

/// <summary>Who can make requests: a user or a role. Groups are no principals.</summary>
public abstract class AccountPrincipal : AccountIdentity
{
    private protected AccountPrincipal()
    {
    }

    /// <summary>The permissions boundary, the most that it can have; null where there is none.</summary>
    public AttachedPolicy? PermissionsBoundary { get; init; }

    /// <summary>The tags, as <c>aws:PrincipalTag/…</c> has them in requests.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Tags { get; init; } = ImmutableArray<KeyValuePair<string, string>>.Empty;
}

/// <summary>An IAM user: a person or an application with long-term credentials.</summary>
public sealed class User : AccountPrincipal
{
    internal User()
    {
    }

    /// <summary>The groups as the export names them.</summary>
    public ImmutableArray<GroupMembership> Memberships { get; init; } = ImmutableArray<GroupMembership>.Empty;

    /// <summary>The groups that the files hold, whose policies the user has.</summary>
    public ImmutableArray<Group> Groups { get; internal set; } = ImmutableArray<Group>.Empty;

    /// <summary>The row of the credential report; null where there is no report or no row.</summary>
    public CredentialReportRow? Credentials { get; internal set; }

    /// <summary>The console password; null where there is none or no report says.</summary>
    public LoginProfile? LoginProfile => Credentials?.LoginProfile;

    /// <summary>The access keys, as the credential report has them.</summary>
    public ImmutableArray<AccessKey> AccessKeys => Credentials?.AccessKeys ?? ImmutableArray<AccessKey>.Empty;
}

/// <summary>A user's place in a group.</summary>
/// <param name="GroupName">The group's name.</param>
/// <param name="Location">Where it stands.</param>
public sealed record GroupMembership(string GroupName, SourceLocation Location);

/// <summary>A group: carries policies for its users; is no principal and holds no groups.</summary>
public sealed class Group : AccountIdentity
{
    internal Group()
    {
    }

    /// <summary>The users in it.</summary>
    public ImmutableArray<User> Users { get; internal set; } = ImmutableArray<User>.Empty;

    /// <summary>Groups that the file puts this one into, which AWS does not have.</summary>
    public ImmutableArray<GroupMembership> Memberships { get; init; } = ImmutableArray<GroupMembership>.Empty;
}

/// <summary>A role: assumed for temporary credentials by those whom its trust policy names.</summary>
public sealed class Role : AccountPrincipal
{
    internal Role()
    {
    }

    /// <summary>Who may assume it; null where the export has none.</summary>
    public TrustPolicy? TrustPolicy { get; init; }

    /// <summary>The instance profiles through which EC2 instances get it.</summary>
    public ImmutableArray<InstanceProfile> InstanceProfiles { get; init; } = ImmutableArray<InstanceProfile>.Empty;

    /// <summary>When it was last used; null where the export does not say.</summary>
    public RoleLastUsed? LastUsed { get; init; }

    /// <summary>Whether the role belongs to an AWS service, which alone can assume and change it.</summary>
    public bool IsServiceLinked => Path.StartsWith("/aws-service-role/", StringComparison.Ordinal);
}

/// <summary>The container through which EC2 instances get a role.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Location">Where the name stands.</param>
public sealed record InstanceProfile(string Name, string Arn, SourceLocation Location);

/// <summary>A role's <c>RoleLastUsed</c>: AWS keeps it for 400 days.</summary>
/// <param name="Date">When; null where it was never used in that time.</param>
/// <param name="Region">In which region.</param>
/// <param name="Location">Where it stands.</param>
public sealed record RoleLastUsed(DateTimeOffset? Date, string? Region, SourceLocation Location);
