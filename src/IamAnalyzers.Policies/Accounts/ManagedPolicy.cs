using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>A managed policy with its versions: AWS's own, or the customer's.</summary>
/// <remarks>AWS: "Managed policies and inline policies", "Versioning IAM policies".</remarks>
public sealed class ManagedPolicy
{
    internal ManagedPolicy()
    {
    }

    /// <summary>The policy's name.</summary>
    public required string Name { get; init; }

    /// <summary>The policy's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The unique id, such as <c>ANPA…</c>; null where the export has none.</summary>
    public string? Id { get; init; }

    /// <summary>The path; <c>/</c> where the export has none.</summary>
    public string Path { get; init; } = "/";

    /// <summary>The versions that the export holds.</summary>
    public ImmutableArray<PolicyVersion> Versions { get; init; } = ImmutableArray<PolicyVersion>.Empty;

    /// <summary>The version that counts; null where the export does not hold it.</summary>
    public PolicyVersion? DefaultVersion { get; init; }

    /// <summary>To how many users, groups and roles it is attached, as the export says; null where it does not.</summary>
    public int? AttachmentCount { get; init; }

    /// <summary>Whether it can be attached anew: not where AWS has deprecated it.</summary>
    public bool IsAttachable { get; init; } = true;

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>When its default version last changed.</summary>
    public DateTimeOffset? UpdateDate { get; init; }

    /// <summary>Whether AWS made it and keeps it: nobody else can change it.</summary>
    public bool IsAwsManaged => IsAwsManagedArn(Arn);

    /// <summary>Where the name stands.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The document that counts; null where it is not there or could not be read.</summary>
    public PolicyDocument? Document => DefaultVersion?.Document;

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;

    internal static bool IsAwsManagedArn(string arn) =>
        arn.IndexOf(":iam::aws:policy/", StringComparison.Ordinal) > 0;
}

/// <summary>One version of a managed policy.</summary>
public sealed class PolicyVersion : AccountPolicy
{
    internal PolicyVersion(string versionId, bool isDefault, DateTimeOffset? createDate, PolicyText text)
        : base(text)
    {
        VersionId = versionId;
        IsDefault = isDefault;
        CreateDate = createDate;
    }

    /// <summary>Such as <c>v3</c>.</summary>
    public string VersionId { get; }

    /// <summary>Whether this is the version that counts.</summary>
    public bool IsDefault { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreateDate { get; }
}

/// <summary>A managed policy's place on a user, a group or a role; or as a permissions boundary.</summary>
public sealed class AttachedPolicy
{
    internal AttachedPolicy(string name, string arn, SourceLocation location)
    {
        Name = name;
        Arn = arn;
        Location = location;
    }

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The policy's ARN.</summary>
    public string Arn { get; }

    /// <summary>The policy; null where the files do not hold it.</summary>
    public ManagedPolicy? Policy { get; internal set; }

    /// <summary>Where the reference stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The ARN.</summary>
    public override string ToString() => Arn;
}
