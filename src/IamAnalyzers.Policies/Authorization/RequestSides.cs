using IamAnalyzers.Policies.Context;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>How caller and resource stand to each other's accounts.</summary>
internal enum AccountRelation : byte
{
    /// <summary>Both are of one account: identity and resource policy add up.</summary>
    Same,

    /// <summary>They are of two accounts: both sides must allow.</summary>
    Cross,

    /// <summary>The caller is of no account (anonymous, service, provider): the resource's side alone decides.</summary>
    Outside,
}

/// <summary>Which kinds of policy concern a request, from who asks for what.</summary>
internal readonly struct RequestSides
{
    private static readonly ContextKey ResourceAccountKey = new("aws:ResourceAccount");

    public RequestSides(AuthorizationRequest request, PolicySet policies, in RequestFacts facts)
        : this(
            facts.Principal,
            ResourceAccount(request, facts),
            policies.ManagementAccountId.AsSpan(),
            request.IsServiceLinkedRole,
            facts.IsAction && facts.ResourceIsArn && IsRoleAssumption(facts.Service, facts.ActionName, ServiceOf(facts), ResourceOf(facts)),
            facts.IsAction && facts.ResourceIsArn && IsKeyUse(facts.Service, ServiceOf(facts), ResourceOf(facts)))
    {
    }

    /// <param name="caller">Who asks.</param>
    /// <param name="resourceAccount">The account of the resource; empty where nobody says.</param>
    /// <param name="management">The organization's management account; empty where nobody says.</param>
    /// <param name="isServiceLinked">Whether the caller is said to be a service-linked role.</param>
    /// <param name="isRoleAssumed">See <see cref="IsRoleAssumed"/>.</param>
    /// <param name="isKey">See <see cref="IsKey"/>.</param>
    public RequestSides(
        in PrincipalIdentity caller, ReadOnlySpan<char> resourceAccount, ReadOnlySpan<char> management, bool isServiceLinked, bool isRoleAssumed, bool isKey)
    {
        Relation = !caller.IsOfAccount ? AccountRelation.Outside
            : resourceAccount.IsEmpty || resourceAccount.SequenceEqual(caller.AccountSpan) ? AccountRelation.Same
            : AccountRelation.Cross;
        IsRoot = caller.Kind == PrincipalKind.Root;
        IsServiceLinked = isServiceLinked || IsServiceLinkedRoleArn(caller);
        IsCallerInManagement = !management.IsEmpty && caller.AccountSpan.SequenceEqual(management);
        IsResourceInManagement = !management.IsEmpty
            && (resourceAccount.IsEmpty ? IsCallerInManagement : resourceAccount.SequenceEqual(management));
        IsRoleAssumed = isRoleAssumed;
        IsKey = isKey;
    }

    public AccountRelation Relation { get; }

    public bool IsRoot { get; }

    public bool IsServiceLinked { get; }

    public bool IsCallerInManagement { get; }

    public bool IsResourceInManagement { get; }

    /// <summary>Whether a role is assumed, so that the resource policy is its trust policy.</summary>
    public bool IsRoleAssumed { get; }

    /// <summary>Whether the resource is a KMS key.</summary>
    public bool IsKey { get; }

    /// <summary>Whether identity policies count only where the resource's policy says so.</summary>
    public bool IsResourcePolicyMandatory => IsRoleAssumed || IsKey;

    public PolicyKind ResourceKind => IsRoleAssumed ? PolicyKind.Trust : PolicyKind.Resource;

    public bool HasIdentityPolicies => Relation != AccountRelation.Outside && !IsRoot;

    public bool IsLimitedByServiceControl => Relation != AccountRelation.Outside && !IsServiceLinked && !IsCallerInManagement;

    public bool IsLimitedByResourceControl => !IsServiceLinked && !IsResourceInManagement;

    /// <summary>The account that owns the resource, or nothing where nobody says.</summary>
    private static ReadOnlySpan<char> ResourceAccount(AuthorizationRequest request, in RequestFacts facts)
    {
        if (request.ResourceAccountId is { Length: > 0 } given)
        {
            return given.AsSpan();
        }

        if (facts.ResourceIsArn)
        {
            var fields = facts.ResourceFields;
            var account = facts.Resource.AsSpan(fields.Account, fields.Resource - 1 - fields.Account);
            if (IsAccount(account))
            {
                return account;
            }
        }

        var entry = facts.Context.Snapshot.Find(ResourceAccountKey);
        return entry is { Values.Length: 1 } ? entry.Values[0].AsSpan() : default;
    }

    private static bool IsServiceLinkedRoleArn(in PrincipalIdentity caller) =>
        caller.Kind == PrincipalKind.Role && caller.Text.IndexOf(":role/aws-service-role/", StringComparison.Ordinal) > 0;

    /// <summary>Whether a resource's field for the account says one.</summary>
    internal static bool IsAccount(ReadOnlySpan<char> field) => field.Length > 0 && field[0] is >= '0' and <= '9';

    /// <summary>Whether an action is one by which a role is assumed.</summary>
    /// <param name="service">The action's service.</param>
    /// <param name="action">Its name.</param>
    internal static bool IsRoleAction(ReadOnlySpan<char> service, ReadOnlySpan<char> action) =>
        Ascii.EqualsIgnoreCase(service, "sts".AsSpan())
        && (WildcardPattern.IsMatchIgnoreCase("AssumeRole*".AsSpan(), action)
            || Ascii.EqualsIgnoreCase(action, "TagSession".AsSpan())
            || Ascii.EqualsIgnoreCase(action, "SetSourceIdentity".AsSpan())
            || Ascii.EqualsIgnoreCase(action, "SetContext".AsSpan()));

    /// <summary>Whether a role is assumed.</summary>
    /// <param name="service">The action's service.</param>
    /// <param name="action">Its name.</param>
    /// <param name="owner">The service of the resource's ARN.</param>
    /// <param name="resource">What stands behind the ARN's fifth colon.</param>
    internal static bool IsRoleAssumption(ReadOnlySpan<char> service, ReadOnlySpan<char> action, ReadOnlySpan<char> owner, ReadOnlySpan<char> resource) =>
        IsRole(owner, resource) && IsRoleAction(service, action);

    /// <summary>Whether a KMS key is used.</summary>
    /// <param name="service">The action's service.</param>
    /// <param name="owner">The service of the resource's ARN.</param>
    /// <param name="resource">What stands behind the ARN's fifth colon.</param>
    internal static bool IsKeyUse(ReadOnlySpan<char> service, ReadOnlySpan<char> owner, ReadOnlySpan<char> resource) =>
        Ascii.EqualsIgnoreCase(service, "kms".AsSpan()) && IsKmsKey(owner, resource);

    internal static bool IsRole(ReadOnlySpan<char> owner, ReadOnlySpan<char> resource) =>
        owner.SequenceEqual("iam".AsSpan()) && resource.StartsWith("role/".AsSpan(), StringComparison.Ordinal);

    internal static bool IsKmsKey(ReadOnlySpan<char> owner, ReadOnlySpan<char> resource) =>
        owner.SequenceEqual("kms".AsSpan())
        && (resource.StartsWith("key/".AsSpan(), StringComparison.Ordinal) || resource.StartsWith("alias/".AsSpan(), StringComparison.Ordinal));

    private static ReadOnlySpan<char> ServiceOf(in RequestFacts facts) =>
        facts.Resource.AsSpan(facts.ResourceFields.Service, facts.ResourceFields.Region - 1 - facts.ResourceFields.Service);

    private static ReadOnlySpan<char> ResourceOf(in RequestFacts facts) => facts.Resource.AsSpan(facts.ResourceFields.Resource);
}
