using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;

namespace IamAnalyzers.Report.Relations;

/// <summary>Finds who can become whom: roles assumed by principals, outsiders and services, and escalations that rules found.</summary>
internal sealed class RelationReader
{
    private const string ServiceSuffix = ".amazonaws.com";

    private readonly HashSet<AccountPrincipal> _administrators;
    private readonly Dictionary<AccountPrincipal, Node> _nodes = [];
    private readonly List<Relation> _relations = [];
    private readonly bool _several;

    private RelationReader(AccountSet accounts, ImmutableArray<AccountPrincipal> administrators)
    {
        _administrators = new HashSet<AccountPrincipal>(administrators);
        _several = accounts.Accounts.Length > 1;
    }

    /// <summary>All relations, those that matter most first: escalations, ways to administrators, outsiders, the rest.</summary>
    public static ImmutableArray<Relation> Read(
        AccountSet accounts,
        ImmutableArray<AccountPrincipal> administrators,
        IReadOnlyList<AccountFinding> findings,
        ZoneOfTrust zone,
        CancellationToken cancellationToken)
    {
        var reader = new RelationReader(accounts, administrators);
        reader.AddEscalations(accounts, findings);
        foreach (var account in accounts.Accounts)
        {
            reader.AddOutsiders(account, zone.With(account.Id));
            foreach (var principal in account.Principals)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.AddAssumptions(principal);
            }
        }

        reader.AddServices(accounts);
        return reader._relations.OrderBy(static r => r.IsEscalation ? 0 : r.To.Kind == NodeKind.Administrator ? 1 : r.From.Kind == NodeKind.Outsider ? 2 : 3).ToImmutableArray();
    }

    private void AddAssumptions(AccountPrincipal principal)
    {
        if (principal is Role { IsServiceLinked: true })
        {
            return;
        }

        foreach (var step in principal.Account.Set.Assumptions.StepsFrom(principal, null))
        {
            // Whoever can change every policy can assume what he likes: his arrows would hide the others.
            if (!_administrators.Contains(principal) && !ReferenceEquals(step.Role, principal))
            {
                _relations.Add(new Relation(Of(principal), Of(step.Role), "can assume", step.IsCertain ? string.Empty : "under conditions", false, step.IsCertain));
            }
        }
    }

    private void AddOutsiders(Account account, ZoneOfTrust zone)
    {
        foreach (var access in ExternalAccess.Of(account, zone))
        {
            if (access.Role is { } role)
            {
                var grant = access.Grant;
                _relations.Add(new Relation(Outsider(grant), Of(role), "can assume", grant.Conditions, false, grant.Conditions.Length == 0));
            }
        }
    }

    /// <summary>Of an ARN the name; its account stands below.</summary>
    private static Node Outsider(ExternalGrant grant)
    {
        var known = Arn.TryParse(grant.Principal.Value, out var arn) && grant.Who.StartsWith(grant.Principal.Value, StringComparison.Ordinal);
        return new Node(
            "outside " + grant.Who,
            known ? arn.Resource.Substring(arn.Resource.LastIndexOf('/') + 1) : grant.WhoAtStart,
            known ? "outside · " + arn.Account : "outside",
            NodeKind.Outsider);
    }

    /// <summary>Services only where they reach a role that matters: nearly every role has one.</summary>
    private void AddServices(AccountSet accounts)
    {
        var mattering = new HashSet<string>(_relations.Select(static r => r.From.Key).Concat(_administrators.Select(static a => a.Arn)), StringComparer.Ordinal);
        foreach (var role in accounts.Accounts.SelectMany(static a => a.Roles))
        {
            if (role.IsServiceLinked || !mattering.Contains(role.Arn))
            {
                continue;
            }

            foreach (var statement in role.TrustPolicy?.Document?.Statements ?? ImmutableArray<Statement>.Empty)
            {
                foreach (var value in Trusted(statement))
                {
                    if (value.Type == PrincipalType.Service)
                    {
                        var from = new Node("service " + value.Value, NameOfService(value.Value), "AWS service", NodeKind.Service);
                        _relations.Add(new Relation(from, Of(role), "can assume", string.Empty, false, statement.Conditions.IsEmpty));
                    }
                }
            }
        }
    }

    private static string NameOfService(string principal) =>
        principal.EndsWith(ServiceSuffix, StringComparison.Ordinal) ? principal.Substring(0, principal.Length - ServiceSuffix.Length) : principal;

    private static ImmutableArray<PrincipalValue> Trusted(Statement statement) =>
        statement is { Effect: Effect.Allow, IsNotPrincipal: false, Principal: { } principal } ? principal.Values : ImmutableArray<PrincipalValue>.Empty;

    private void AddEscalations(AccountSet accounts, IReadOnlyList<AccountFinding> findings)
    {
        var places = new Dictionary<SourceLocation, AccountPrincipal>();
        var holders = new Dictionary<AccountPolicy, List<AccountPrincipal>>();
        foreach (var principal in accounts.Accounts.SelectMany(static a => a.Principals))
        {
            places[principal.Location] = principal;
            foreach (var policy in principal.Account.PoliciesOf(principal).Identity)
            {
                if (!holders.TryGetValue(policy.Policy, out var list))
                {
                    holders.Add(policy.Policy, list = []);
                }

                list.Add(principal);
            }
        }

        foreach (var finding in findings)
        {
            // Assumed roles are arrows of their own.
            if (finding.Rule.Id is not (RuleIds.PrivilegeEscalation or RuleIds.EscalationToPrincipal or RuleIds.EscalationDependsOnTarget)
                || finding.Arguments[0].StartsWith("sts:AssumeRole on ", StringComparison.Ordinal))
            {
                continue;
            }

            var who = finding.Policy is { } ofPolicy
                ? holders.TryGetValue(ofPolicy, out var list) ? list : []
                : places.TryGetValue(finding.Location, out var principal) ? [principal] : [];
            foreach (var from in who.Where(p => !_administrators.Contains(p)))
            {
                var target = new Node("rights of " + from.Account.Id, "Administrator rights", _several ? from.Account.Id : "of the account", NodeKind.Administrator);
                _relations.Add(new Relation(
                    Of(from), target, "can escalate to", $"{finding.Rule.Id}: {finding.Arguments[0]}", true, finding.Rule.Id == RuleIds.PrivilegeEscalation));
            }
        }
    }

    private Node Of(AccountPrincipal principal)
    {
        if (!_nodes.TryGetValue(principal, out var node))
        {
            var isAdministrator = _administrators.Contains(principal);
            var kind = AccountCheck.KindOf(principal);
            var note = isAdministrator ? kind + ", administrator" : kind;
            node = new Node(
                principal.Arn,
                principal.Name,
                _several ? $"{note} · {principal.Account.Id}" : note,
                isAdministrator ? NodeKind.Administrator : principal is User ? NodeKind.User : NodeKind.Role);
            _nodes.Add(principal, node);
        }

        return node;
    }
}
