using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Pulumi;
using IamAnalyzers.Analyzers.InCode.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>The constructs of the CDK and of Pulumi that make access keys.</summary>
internal static class KeyConstructs
{
    public static bool AreIn(Compilation compilation) =>
        !compilation.GetTypesByMetadataName(CdkNames.Marker).IsEmpty || !compilation.GetTypesByMetadataName(PulumiObjects.Namespace + ".Policy").IsEmpty;

    /// <summary>
    /// Whether an object is an access key that nothing rotates. The CDK's <c>Serial</c> is there to be raised, which replaces
    /// the key; props that are not written in the call may have it.
    /// </summary>
    public static bool Makes(IObjectCreationOperation creation)
    {
        var type = creation.Type;
        if (type.IsCdkIam("AccessKey") || type.IsCdkIam("CfnAccessKey"))
        {
            return creation.Arguments.LastOrDefault() is { } props
                && ValueReader.Unwrap(props.Value) is IObjectCreationOperation written
                && Members.Find(written, "Serial") is null;
        }

        return type is { Name: "AccessKey" } && type.ContainingNamespace.Is(PulumiObjects.Namespace);
    }
}
