using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4019 and IAM4020 in code: an access key made for the root user, and credentials of a profile that is called after it.</summary>
internal static class RootUses
{
    // What people call the profile of the root user, without hyphens and the like. A "root-ca" is somebody else.
    private static readonly HashSet<string> Profiles = new(StringComparer.OrdinalIgnoreCase) { "root", "rootuser", "rootaccount", "accountroot", "awsroot" };

    /// <summary>Judges a request for an access key.</summary>
    public static void JudgeRequest(IObjectCreationOperation creation, Action<LocatedFinding> report)
    {
        if (Members.Find(creation, "UserName") is { } user && TextOf(user) is { } name && IsRootUser(name))
        {
            report(new LocatedFinding(RootAccessKeyRule.Rule, CodeHeads.Of(creation.Syntax), "An access key is made for the root user"));
        }
    }

    /// <summary>Judges the arguments of a call or constructor of the SDK that take the name of a profile.</summary>
    public static void JudgeArguments(IMethodSymbol? method, System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, Action<LocatedFinding> report)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { Name: "profileName" or "profile", Type.SpecialType: SpecialType.System_String }
                && AmazonTypes.IsAmazon(method?.ContainingType))
            {
                JudgeProfile(argument.Value, report);
            }
        }
    }

    /// <summary>Judges the members that an initialiser sets: <c>new AWSOptions { Profile = "root" }</c>.</summary>
    public static void JudgeMembers(IObjectCreationOperation creation, Action<LocatedFinding> report)
    {
        if (creation.Type is { Name: "AWSOptions" } type && type.ContainingNamespace.Is("Amazon.Extensions.NETCore.Setup") && Members.Find(creation, "Profile") is { } profile)
        {
            JudgeProfile(profile, report);
        }
    }

    private static void JudgeProfile(IOperation value, Action<LocatedFinding> report)
    {
        if (TextOf(value) is { } name && Profiles.Contains(name.Replace("-", "").Replace("_", "").Replace(".", "")))
        {
            report(new LocatedFinding(RootPrincipalUsedRule.Rule, ValueReader.Unwrap(value).Syntax.GetLocation(), $"signs in here, by the profile '{name}'"));
        }
    }

    private static bool IsRootUser(string name) =>
        name is "root" or "<root_account>" || (name.StartsWith("arn:", StringComparison.Ordinal) && name.EndsWith(":root", StringComparison.Ordinal));

    private static string? TextOf(IOperation value) => ValueReader.Unwrap(value).ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
