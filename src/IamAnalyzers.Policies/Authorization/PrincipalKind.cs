namespace IamAnalyzers.Policies;

/// <summary>Who makes a request.</summary>
/// <remarks>AWS: "AWS JSON policy elements: Principal".</remarks>
public enum PrincipalKind
{
    /// <summary>The text names no principal. Only <c>*</c> in a resource policy matches it.</summary>
    Unrecognized,

    /// <summary>Nobody signed the request.</summary>
    Anonymous,

    /// <summary>An account's root user.</summary>
    Root,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>An IAM role, the session's name not known.</summary>
    Role,

    /// <summary>A session of a role: <c>assumed-role/ROLE/SESSION</c>.</summary>
    RoleSession,

    /// <summary>A session made with <c>GetFederationToken</c>: <c>federated-user/NAME</c>.</summary>
    FederatedUser,

    /// <summary>An AWS service, such as <c>lambda.amazonaws.com</c>.</summary>
    Service,

    /// <summary>A SAML or OIDC provider, on behalf of someone who signed in there.</summary>
    FederatedProvider,

    /// <summary>An account under its S3 canonical id.</summary>
    CanonicalUser,
}
