using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts;

/// <summary>The credential report of an account: a row for the root user and for each user.</summary>
/// <remarks>AWS: "Generate credential reports for your AWS account".</remarks>
public sealed class CredentialReport
{
    internal CredentialReport(string? accountId, ImmutableArray<CredentialReportRow> rows, SourceLocation location)
    {
        AccountId = accountId;
        Rows = rows;
        Location = location;
        NewestTimestamp = rows.Select(static r => r.NewestTimestamp).Max();
    }

    /// <summary>The account, as the ARNs in it say; null where none does.</summary>
    public string? AccountId { get; }

    /// <summary>The rows in the order of the report.</summary>
    public ImmutableArray<CredentialReportRow> Rows { get; }

    /// <summary>The root user's row; null where the report has none.</summary>
    public CredentialReportRow? Root => Rows.FirstOrDefault(static r => r.IsRoot);

    /// <summary>The newest point in time in it: the report is no older.</summary>
    public DateTimeOffset? NewestTimestamp { get; }

    /// <summary>Where the report begins.</summary>
    public SourceLocation Location { get; }
}

/// <summary>One user's row of a credential report.</summary>
public sealed class CredentialReportRow
{
    internal CredentialReportRow()
    {
    }

    /// <summary>The user's name; <c>&lt;root_account&gt;</c> for the root user.</summary>
    public required string UserName { get; init; }

    /// <summary>The user's ARN; empty where the report has none.</summary>
    public string Arn { get; init; } = string.Empty;

    /// <summary>Whether this is the root user.</summary>
    public bool IsRoot => UserName == "<root_account>";

    /// <summary>When the user was made.</summary>
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>The console password; null where the user has none. The root user's is not reported.</summary>
    public LoginProfile? LoginProfile { get; init; }

    /// <summary>When the password was last used to sign in; also for the root user.</summary>
    public DateTimeOffset? PasswordLastUsed { get; init; }

    /// <summary>Where <see cref="PasswordLastUsed"/> stands.</summary>
    public SourceLocation PasswordLastUsedLocation { get; init; }

    /// <summary>Whether an MFA device is on; null where the report does not say.</summary>
    public bool? IsMfaActive { get; init; }

    /// <summary>Where <see cref="IsMfaActive"/> stands.</summary>
    public SourceLocation MfaLocation { get; init; }

    /// <summary>The access keys that are active or were ever rotated.</summary>
    public ImmutableArray<AccessKey> AccessKeys { get; init; } = ImmutableArray<AccessKey>.Empty;

    /// <summary>How many signing certificates are active.</summary>
    public int ActiveCertificates { get; init; }

    /// <summary>Where the name stands.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The newest point in time in the row.</summary>
    internal DateTimeOffset? NewestTimestamp { get; init; }
}

/// <summary>A user's console password.</summary>
/// <param name="LastUsed">When it was last used; null where never, or not since AWS keeps track.</param>
/// <param name="LastChanged">When it was last changed.</param>
/// <param name="Location">Where the report says that there is one.</param>
/// <param name="ChangedLocation">Where <paramref name="LastChanged"/> stands.</param>
public sealed record LoginProfile(DateTimeOffset? LastUsed, DateTimeOffset? LastChanged, SourceLocation Location, SourceLocation ChangedLocation);

/// <summary>An access key of a user, as the credential report has it: without its id.</summary>
/// <param name="Number">1 or 2.</param>
/// <param name="IsActive">Whether requests can be signed with it.</param>
/// <param name="LastRotated">When it was made or last rotated.</param>
/// <param name="LastUsed">When it was last used; null where never.</param>
/// <param name="LastUsedService">The service it was last used with; null where never.</param>
/// <param name="Location">Where the report says whether it is active.</param>
/// <param name="RotatedLocation">Where <paramref name="LastRotated"/> stands.</param>
public sealed record AccessKey(
    int Number,
    bool IsActive,
    DateTimeOffset? LastRotated,
    DateTimeOffset? LastUsed,
    string? LastUsedService,
    SourceLocation Location,
    SourceLocation RotatedLocation);
