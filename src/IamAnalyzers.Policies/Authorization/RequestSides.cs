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
    {
        var caller = facts.Principal;
        var resourceAccount = ResourceAccount(request, facts);
        Relation = !caller.IsOfAccount ? AccountRelation.Outside
            : resourceAccount.IsEmpty || resourceAccount.SequenceEqual(caller.AccountSpan) ? AccountRelation.Same
            : AccountRelation.Cross;
        IsRoot = caller.Kind == PrincipalKind.Root;
        IsServiceLinked = request.IsServiceLinkedRole || IsServiceLinkedRoleArn(caller);
        var management = policies.ManagementAccountId.AsSpan();
        IsCallerInManagement = !management.IsEmpty && caller.AccountSpan.SequenceEqual(management);
        IsResourceInManagement = !management.IsEmpty
            && (resourceAccount.IsEmpty ? IsCallerInManagement : resourceAccount.SequenceEqual(management));
        IsRoleAssumed = IsAssumingRole(facts);
        IsKey = IsKmsKey(facts);
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
            if (account.Length > 0 && account[0] is >= '0' and <= '9')
            {
                return account;
            }
        }

        var entry = facts.Context.Snapshot.Find(ResourceAccountKey);
        return entry is { Values.Length: 1 } ? entry.Values[0].AsSpan() : default;
    }

    private static bool IsServiceLinkedRoleArn(in PrincipalIdentity caller) =>
        caller.Kind == PrincipalKind.Role && caller.Text.IndexOf(":role/aws-service-role/", StringComparison.Ordinal) > 0;

    private static bool IsAssumingRole(in RequestFacts facts)
    {
        if (!facts.ResourceIsArn || !Ascii.EqualsIgnoreCase(facts.Service, "sts".AsSpan()) || !IsOf(facts, "iam", "role/"))
        {
            return false;
        }

        return WildcardPattern.IsMatchIgnoreCase("AssumeRole*".AsSpan(), facts.ActionName)
            || Ascii.EqualsIgnoreCase(facts.ActionName, "TagSession".AsSpan())
            || Ascii.EqualsIgnoreCase(facts.ActionName, "SetSourceIdentity".AsSpan())
            || Ascii.EqualsIgnoreCase(facts.ActionName, "SetContext".AsSpan());
    }

    private static bool IsKmsKey(in RequestFacts facts) =>
        facts.ResourceIsArn && Ascii.EqualsIgnoreCase(facts.Service, "kms".AsSpan()) && (IsOf(facts, "kms", "key/") || IsOf(facts, "kms", "alias/"));

    private static bool IsOf(in RequestFacts facts, string service, string prefix)
    {
        var fields = facts.ResourceFields;
        var resource = facts.Resource.AsSpan();
        return resource.Slice(fields.Service, fields.Region - 1 - fields.Service).SequenceEqual(service.AsSpan())
            && resource.Slice(fields.Resource).StartsWith(prefix.AsSpan(), StringComparison.Ordinal);
    }
}
