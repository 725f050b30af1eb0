using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies;

/// <summary>A request: who asks to do what on which resource, under which circumstances.</summary>
/// <remarks>AWS: "Policy evaluation logic", section "Processing the request context". Any text is taken; none throws.</remarks>
public sealed class AuthorizationRequest
{
    private readonly PrincipalIdentity _identity;
    private readonly string _action = string.Empty;
    private readonly string _resource = string.Empty;
    private readonly RequestContext _context = new();
    private DerivedKeys? _derived;

    /// <summary>
    /// Who asks: the ARN of a user, a role session, a role or a root user; an account's id; a service principal; a SAML or OIDC
    /// provider; <c>*</c> for a request that nobody signed.
    /// </summary>
    public required string Principal
    {
        get => _identity.Text;
        init => _identity = PrincipalIdentity.Parse(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>What is asked for, such as <c>s3:GetObject</c>. Without <c>service:name</c> nothing is allowed.</summary>
    public required string Action
    {
        get => _action;
        init => _action = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>On what: an ARN, or <c>*</c> for an action without resource-level permissions.</summary>
    public required string Resource
    {
        get => _resource;
        init => _resource = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// The account that owns the resource, where the ARN does not say (S3). Where nothing says, the principal's account is taken.
    /// </summary>
    public string? ResourceAccountId { get; init; }

    /// <summary>The condition keys. Keys that follow from principal and resource need not be given; what is given wins.</summary>
    public RequestContext Context
    {
        get => _context;
        init => _context = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Whether the caller is a service-linked role, which neither service control nor resource control policies limit. Roles
    /// under the path <c>/aws-service-role/</c> are known for it; a session's ARN has no path, so that it must be said.
    /// </summary>
    public bool IsServiceLinkedRole { get; init; }

    /// <summary>For a federated user's session: the ARN of the IAM user who called <c>GetFederationToken</c>.</summary>
    public string? FederatingUserArn { get; init; }

    /// <summary>The S3 canonical id of the principal's account, for policies that name it.</summary>
    public string? CanonicalUserId { get; init; }

    /// <summary>The principal taken apart.</summary>
    public PrincipalIdentity Identity => _identity;

    internal DerivedKeys Derived => _derived ??= new DerivedKeys(_identity, KnownResourceAccount());

    /// <summary>The resource's account as the request says it, or null.</summary>
    private string? KnownResourceAccount()
    {
        if (ResourceAccountId is { Length: > 0 } given)
        {
            return given;
        }

        return Arn.TryParse(_resource, out var arn) && arn.AccountSpan is [>= '0' and <= '9', ..] ? arn.Account : null;
    }
}
