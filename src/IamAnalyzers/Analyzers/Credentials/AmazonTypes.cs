using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>
/// The types of AWS's library that take credentials. A table of them would list some two thousand constructors that all
/// follow one rule: the type is in namespace Amazon, and the parameter's or property's name says what it takes.
/// </summary>
internal static class AmazonTypes
{
    private static readonly string[] CredentialTypes =
    [
        "BasicAWSCredentials", "SessionAWSCredentials", "ImmutableCredentials", "CredentialProfileOptions", "AssumeRoleImmutableCredentials",
        "SAMLImmutableCredentials", "SSOImmutableCredentials", "LoginImmutableCredentials", "TransferUtility",
    ];

    /// <summary>Whether a type is of AWS's library, or derived from one of its clients.</summary>
    public static bool IsAmazon(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (IsInAmazon(type.ContainingNamespace))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type of that name takes an access key in its constructor.</summary>
    public static bool TakesKeys(string name) =>
        (name.StartsWith("Amazon", StringComparison.Ordinal) && name.EndsWith("Client", StringComparison.Ordinal))
        || CredentialTypes.Contains(name);

    private static bool IsInAmazon(INamespaceSymbol? space)
    {
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return space.Name == "Amazon";
            }
        }

        return false;
    }
}
