using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>
/// Where the AWS SDK takes credentials. One rule covers all of it, measured over every public member of the SDK that takes a
/// key: types below the namespace <c>Amazon</c>, and types of anybody that derive from the SDK's clients, name their
/// parameters and members alike.
/// </summary>
internal static class CredentialSinks
{
    /// <summary>Types without which a compilation does not use the SDK.</summary>
    public static readonly string[] Markers = ["Amazon.Runtime.AmazonServiceClient", "Amazon.Runtime.AWSCredentials"];

    private static readonly string[] Secrets =
        ["awsSecretAccessKey", "secretAccessKey", "awsSecretKey", "secretKey"];

    /// <summary>Whether a parameter takes a secret access key.</summary>
    public static bool IsSecret(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && IsSecretName(parameter.Name)
        && AmazonTypes.IsAmazon(parameter.ContainingSymbol.ContainingType);

    /// <summary>Whether a property takes a secret access key.</summary>
    public static bool IsSecret(IPropertySymbol property) =>
        property.Type.SpecialType == SpecialType.System_String
        && IsSecretName(property.Name)
        && AmazonTypes.IsAmazon(property.ContainingType);

    private static bool IsSecretName(string name)
    {
        foreach (var secret in Secrets)
        {
            if (string.Equals(name, secret, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
