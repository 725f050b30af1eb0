using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Context;

/// <summary>
/// The keys that follow from a request's principal and resource, as AWS fills them; each text is made once, when a policy
/// first asks for it.
/// </summary>
/// <remarks>AWS: "AWS global condition context keys" and the table of principal key values under "IAM policy elements: Variables and tags".</remarks>
internal sealed class DerivedKeys(PrincipalIdentity principal, string? resourceAccount)
{
    private static readonly ContextKey PrincipalArn = new("aws:PrincipalArn");
    private static readonly ContextKey PrincipalAccount = new("aws:PrincipalAccount");
    private static readonly ContextKey PrincipalType = new("aws:PrincipalType");
    private static readonly ContextKey PrincipalIsAwsService = new("aws:PrincipalIsAWSService");
    private static readonly ContextKey PrincipalServiceName = new("aws:PrincipalServiceName");
    private static readonly ContextKey UserName = new("aws:username");
    private static readonly ContextKey UserId = new("aws:userid");
    private static readonly ContextKey ResourceAccount = new("aws:ResourceAccount");

    private string? _principalArn;
    private string? _principalAccount;
    private string? _userName;
    private string? _userId;

    /// <summary>False where the key is none of these, or nothing follows for it.</summary>
    public bool TryGet(in ContextKey key, out string? value)
    {
        value = null;
        if (!key.Name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        value = Is(key, PrincipalArn) ? _principalArn ??= GetPrincipalArn()
            : Is(key, PrincipalAccount) ? principal.IsOfAccount ? _principalAccount ??= principal.AccountId : null
            : Is(key, PrincipalType) ? GetPrincipalType()
            : Is(key, PrincipalIsAwsService) ? GetIsService()
            : Is(key, PrincipalServiceName) ? principal.Kind == PrincipalKind.Service ? principal.Text : null
            : Is(key, UserName) ? principal.Kind == PrincipalKind.User ? _userName ??= principal.Name : null
            : Is(key, UserId) ? _userId ??= GetUserId()
            : Is(key, ResourceAccount) ? resourceAccount
            : null;
        return value is not null;
    }

    private static bool Is(in ContextKey key, in ContextKey known) =>
        key.Hash == known.Hash && Ascii.EqualsIgnoreCase(key.Name.AsSpan(), known.Name.AsSpan());

    private string? GetPrincipalArn() => principal.Kind switch
    {
        PrincipalKind.User or PrincipalKind.Role or PrincipalKind.FederatedUser => principal.Text,
        PrincipalKind.Root => principal.PartitionSpan.IsEmpty ? $"arn:aws:iam::{principal.AccountId}:root" : principal.Text,
        PrincipalKind.RoleSession => $"arn:{principal.PartitionSpan.ToString()}:iam::{principal.AccountId}:role/{principal.Name}",
        _ => null,
    };

    private string? GetPrincipalType() => principal.Kind switch
    {
        PrincipalKind.Root => "Account",
        PrincipalKind.User => "User",
        PrincipalKind.Role or PrincipalKind.RoleSession => "AssumedRole",
        PrincipalKind.FederatedUser => "FederatedUser",
        PrincipalKind.Anonymous => "Anonymous",
        _ => null,
    };

    private string? GetIsService() =>
        principal.Kind == PrincipalKind.Service ? "true" : principal.IsOfAccount ? "false" : null;

    // A user's and a role's unique ids do not follow from their names.
    private string? GetUserId() => principal.Kind switch
    {
        PrincipalKind.Root => principal.AccountId,
        PrincipalKind.FederatedUser => $"{principal.AccountId}:{principal.Name}",
        PrincipalKind.Anonymous => "anonymous",
        _ => null,
    };
}
