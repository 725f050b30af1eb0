using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IamAnalyzers.Policies.Accounts.Evaluation;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Accounts;

/// <content>Decisions: puts a request's policies together and asks <see cref="PolicyEvaluator"/>, which alone decides.</content>
public sealed partial class AccountSet
{
    private readonly ConditionalWeakTable<AccountPrincipal, EffectivePolicies> _effective = new();
    private PrincipalDirectory? _directory;
    private GrantIndex? _grants;
    private AssumptionGraph? _assumptions;

    // Made when first asked for; two threads that both ask make the same.
    internal PrincipalDirectory Directory => _directory ??= new PrincipalDirectory(this);

    internal GrantIndex Grants => _grants ??= new GrantIndex(this);

    internal AssumptionGraph Assumptions => _assumptions ??= new AssumptionGraph(this);

    internal EffectivePolicies PoliciesOf(AccountPrincipal principal) => _effective.GetValue(principal, EffectivePolicies.Of);

    /// <summary>Decides a request of a principal that the files need not hold; of such a one no identity policy is known.</summary>
    internal AuthorizationResult Evaluate(
        string principal,
        string action,
        string resource,
        RequestContext? context,
        ImmutableArray<PolicyDocument> sessionPolicies,
        string? resourceAccountId)
    {
        var known = Directory.Find(principal ?? throw new ArgumentNullException(nameof(principal)));
        return Evaluate(known, principal, action, resource, context, sessionPolicies, resourceAccountId);
    }

    internal AuthorizationResult Evaluate(
        AccountPrincipal? known,
        string principal,
        string action,
        string resource,
        RequestContext? context,
        ImmutableArray<PolicyDocument> sessionPolicies,
        string? resourceAccountId)
    {
        var target = new ResourceSide(this, action, resource, resourceAccountId);
        return Evaluate(known, principal, action, resource, context, sessionPolicies, target);
    }

    /// <summary>The same with the resource's side worked out, for whoever asks many principals about one resource.</summary>
    internal AuthorizationResult Evaluate(
        AccountPrincipal? known,
        string principal,
        string action,
        string resource,
        RequestContext? context,
        ImmutableArray<PolicyDocument> sessionPolicies,
        in ResourceSide target)
    {
        var request = new AuthorizationRequest
        {
            Principal = principal,
            Action = action,
            Resource = resource,
            ResourceAccountId = target.AccountId,
            Context = CompleteContext(context ?? new RequestContext(), known, principal, target.AccountId),
            IsServiceLinkedRole = known is Role { IsServiceLinked: true },
        };
        return PolicyEvaluator.Evaluate(request, target.Join(known is null ? UnknownPrincipal(principal) : PoliciesOf(known).Set, sessionPolicies));
    }

    /// <summary>The control policies of a principal of whom no identity policy is known, such as a root user.</summary>
    private PolicySet UnknownPrincipal(string principal)
    {
        var accountId = PrincipalIdentity.Parse(principal).AccountId;
        return new PolicySet
        {
            ServiceControlPolicies = Organization is null || accountId.Length == 0
                ? ImmutableArray<ImmutableArray<PolicyDocument>>.Empty
                : Organization.ServiceControlPoliciesOf(accountId),
            ManagementAccountId = Organization?.ManagementAccountId,
        };
    }

    /// <summary>Adds what the files say of the principal and of the accounts; what the caller says goes before it.</summary>
    private RequestContext CompleteContext(RequestContext given, AccountPrincipal? known, string principal, string? resourceAccountId)
    {
        var principalAccount = known?.Account.Id ?? (Organization is null ? string.Empty : PrincipalIdentity.Parse(principal).AccountId);
        var ofOrganization = Organization is { Id: not null } organization && organization.Contains(principalAccount);
        var resourceOfOrganization = resourceAccountId is not null && Organization is { Id: not null } && Organization.Contains(resourceAccountId);
        if (!ofOrganization && !resourceOfOrganization && known is null)
        {
            return given;
        }

        var context = given.Copy();
        if (known is not null)
        {
            foreach (var tag in known.Tags)
            {
                context.Complete("aws:PrincipalTag/" + tag.Key, tag.Value);
            }

            context.Complete("aws:PrincipalArn", known.Arn);
            context.Complete("aws:userid", known is User ? known.Id : null);
        }

        context.Complete("aws:PrincipalOrgID", ofOrganization ? Organization!.Id : null);
        context.Complete("aws:PrincipalOrgMasterAccountId", ofOrganization ? Organization!.ManagementAccountId : null);
        return context.Complete("aws:ResourceOrgID", resourceOfOrganization ? Organization!.Id : null);
    }

    internal static bool IsAssumption(string action) =>
        WildcardPattern.IsMatchIgnoreCase("sts:AssumeRole*".AsSpan(), action.AsSpan())
        || Ascii.EqualsIgnoreCase(action.AsSpan(), "sts:TagSession".AsSpan())
        || Ascii.EqualsIgnoreCase(action.AsSpan(), "sts:SetSourceIdentity".AsSpan())
        || Ascii.EqualsIgnoreCase(action.AsSpan(), "sts:SetContext".AsSpan());
}
