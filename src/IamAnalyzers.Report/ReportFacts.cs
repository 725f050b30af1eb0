using System.Collections.Immutable;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Report.Access;
using IamAnalyzers.Report.Credentials;
using IamAnalyzers.Report.Relations;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report;

/// <summary>A finding with the severity that the user's configuration gives it.</summary>
internal sealed record WeighedFinding(AccountFinding Finding, RuleSeverity Severity);

/// <summary>All that the sections of a report show, worked out once: by the rules, the evaluator and the catalogue of the package.</summary>
internal sealed class ReportFacts
{
    private ReportFacts(ReportInput input, CancellationToken cancellationToken)
    {
        Input = input;
        var findings = AccountChecker.Check(Accounts, input.Settings, input.PolicySettings, cancellationToken);
        Findings = findings
            .Select(f => new WeighedFinding(f, input.Severity(f.Rule)))
            .Where(static f => f.Severity > RuleSeverity.Hidden)
            .ToImmutableArray();
        FindingsOfRules = Findings.GroupBy(static f => f.Finding.Rule.Id).ToDictionary(static g => g.Key, static g => g.Count());
        Access = AccessMap.Of(Accounts, cancellationToken);
        Relations = RelationMap.Of(RelationReader.Read(Accounts, Access.Administrators, findings, input.Settings.ZoneOfTrust, cancellationToken));
        External = Accounts.Accounts
            .SelectMany(a => ExternalAccess.Of(a, input.Settings.ZoneOfTrust.With(a.Id)).Select(e => (Account: a, Access: e)))
            .OrderByDescending(static e => e.Access.Grant.IsPublic)
            .ToImmutableArray();
        Credentials = CredentialAge.Of(Accounts, input.Settings);
        AsOf = input.Settings.AsOf ?? Accounts.Accounts.Select(AccountTime.Newest).Max();
    }

    public ReportInput Input { get; }

    public AccountSet Accounts => Input.Accounts;

    public bool HasSeveralAccounts => Accounts.Accounts.Length > 1;

    /// <summary>The findings that are not hidden, in the order of files and their text.</summary>
    public ImmutableArray<WeighedFinding> Findings { get; }

    public IReadOnlyDictionary<string, int> FindingsOfRules { get; }

    public AccessMap Access { get; }

    public RelationMap Relations { get; }

    /// <summary>What outsiders reach; the public first.</summary>
    public ImmutableArray<(Account Account, AccountExternalGrant Access)> External { get; }

    public ImmutableArray<CredentialAge> Credentials { get; }

    /// <summary>The point in time that the report is about; null where no file says.</summary>
    public DateTimeOffset? AsOf { get; }

    /// <summary>The users and roles that an escalation or an assumption brings to administrator rights, and that are none.</summary>
    public IEnumerable<string> CanBecomeAdministrator => FindAscending();

    public static ReportFacts Of(ReportInput input, CancellationToken cancellationToken) => new(input, cancellationToken);

    private HashSet<string> FindAscending()
    {
        var before = Relations.All.ToLookup(static r => r.To.Key, static r => r.From);
        var queue = new Queue<string>(Relations.All.Where(static r => r.To.Kind == NodeKind.Administrator).Select(static r => r.To.Key).Distinct());
        var seen = new HashSet<string>(queue, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (queue.Count > 0)
        {
            foreach (var from in before[queue.Dequeue()])
            {
                if (seen.Add(from.Key))
                {
                    queue.Enqueue(from.Key);
                    if (from.Kind is NodeKind.User or NodeKind.Role)
                    {
                        found.Add(from.Key);
                    }
                }
            }
        }

        return found;
    }
}
