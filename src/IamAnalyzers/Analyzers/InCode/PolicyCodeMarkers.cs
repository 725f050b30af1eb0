using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>The types without which a compilation can build no policy from objects.</summary>
internal static class PolicyCodeMarkers
{
    private static readonly string[] Names =
    [
        Cdk.CdkNames.Marker,
        "Amazon.Runtime.AmazonServiceClient",
        AccessControl.AccessControlObjects.Namespace + ".Statement",
        Pulumi.PulumiObjects.Namespace + ".Policy",
    ];

    public static bool AreIn(Compilation compilation)
    {
        foreach (var name in Names)
        {
            if (!compilation.GetTypesByMetadataName(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
