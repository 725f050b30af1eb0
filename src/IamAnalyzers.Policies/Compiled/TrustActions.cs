using System.ComponentModel;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>The operations by which roles are assumed.</summary>
/// <remarks>AWS: "Methods to assume a role".</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TrustActions
{
    private const string CognitoIdentity = "cognito-identity.amazonaws.com";

    /// <summary>The operation that is open to a principal: providers of identities have their own, all others share one.</summary>
    public static string For(in PrincipalIdentity principal) =>
        principal.Kind == PrincipalKind.FederatedProvider
            ? principal.Text.IndexOf(":saml-provider/", StringComparison.Ordinal) >= 0 ? "sts:AssumeRoleWithSAML" : "sts:AssumeRoleWithWebIdentity"
            : principal.Text == CognitoIdentity ? "sts:AssumeRoleWithWebIdentity"
            : "sts:AssumeRole";
}
