using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Identities;

/// <summary>One account under check: what rules may look at, and where they report.</summary>
internal sealed class AccountCheck(Account account, AccountSettings settings, List<AccountFinding> findings, CancellationToken cancellationToken)
{
    public Account Account { get; } = account;

    public AccountSettings Settings { get; } = settings;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The zone of trust with the account itself.</summary>
    public ZoneOfTrust Zone { get; } = settings.ZoneOfTrust.With(account.Id);

    /// <summary>The point in time at which ages are counted; null where nothing says.</summary>
    public DateTimeOffset? Now { get; } = settings.AsOf ?? AccountTime.Newest(account);

    /// <summary>Users, groups and roles but those that belong to AWS's services, which nobody else can change.</summary>
    public IEnumerable<AccountIdentity> Identities =>
        Account.Users.Concat<AccountIdentity>(Account.Groups).Concat(Account.Roles.Where(static r => !r.IsServiceLinked));

    /// <summary>Users, with or without a snapshot: the rows of the report but root's.</summary>
    public IEnumerable<CredentialReportRow> UserRows =>
        Account.CredentialReport?.Rows.Where(static r => !r.IsRoot) ?? Enumerable.Empty<CredentialReportRow>();

    public void Report(Rule rule, SourceLocation location, params string[] arguments) =>
        findings.Add(new AccountFinding(rule, location, ImmutableArray.Create(arguments)));

    public void Report(Rule rule, AccountPolicy policy, StatementSyntax statement, Policies.SourceSpan span, params string[] arguments) =>
        findings.Add(new AccountFinding(rule, PolicyPlaces.Locate(policy, span), ImmutableArray.Create(arguments)) { Sid = statement.Sid, Policy = policy });

    /// <summary>Whole days since a point in time, as of the check; null where either is not known.</summary>
    public int? DaysSince(DateTimeOffset? time) => Now is { } now && time is { } then ? (int)Math.Floor((now - then).TotalDays) : null;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>How a message names a kind of identity.</summary>
    public static string KindOf(AccountIdentity identity) => identity switch
    {
        User => "user",
        Group => "group",
        _ => "role",
    };
}

/// <summary>Where a part of a policy stands in the account's file.</summary>
internal static class PolicyPlaces
{
    /// <summary>The place of characters of a policy's own text, which may be encoded in the file.</summary>
    public static SourceLocation Locate(AccountPolicy policy, Policies.SourceSpan span)
    {
        var json = policy.Syntax!.Json;
        var (line, column) = json.GetPosition(span.Start);
        return new SourceLocation(policy.Location.File, json.ToSource(span), line, column);
    }
}
