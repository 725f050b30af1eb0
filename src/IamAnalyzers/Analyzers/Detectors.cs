using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Accounts;
using IamAnalyzers.Analyzers.Comparison;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Endpoints;
using IamAnalyzers.Analyzers.Generated;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Analyzers.InCode.Identities;
using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Analyzers.Sdk;
using IamAnalyzers.Analyzers.Templates;

namespace IamAnalyzers.Analyzers;

/// <summary>Every detector; each has an analyzer that reports what it finds.</summary>
internal static class Detectors
{
    public static PolicyFileDetector PolicyFiles { get; } = new();

    public static TemplateFileDetector TemplateFiles { get; } = new();

    public static ServiceFileDetector ServiceFiles { get; } = new();

    public static PolicyLiteralDetector PolicyLiterals { get; } = new();

    public static PolicyCodeDetector PolicyCode { get; } = new();

    public static InlinePolicyDetector InlinePolicies { get; } = new();

    public static InlinePolicyCodeDetector InlinePoliciesInCode { get; } = new();

    public static IdentityCodeDetector IdentitiesInCode { get; } = new();

    public static CodeCredentialDetector CodeCredentials { get; } = new();

    public static SecretSinkDetector SecretSinks { get; } = new();

    public static LongTermKeyDetector LongTermKeys { get; } = new();

    public static ConfigFileDetector ConfigFiles { get; } = new();

    public static AccountFileDetector AccountFiles { get; } = new();

    public static GenerationDetector Generation { get; } = new();

    public static LeastPrivilegeDetector LeastPrivilege { get; } = new();

    public static EndpointDetector Endpoints { get; } = new();

    public static BaselineDetector Baselines { get; } = new();

    public static ImmutableArray<IDetector> All { get; } = ImmutableArray.Create<IDetector>(
        PolicyFiles,
        TemplateFiles,
        ServiceFiles,
        PolicyLiterals,
        PolicyCode,
        InlinePolicies,
        InlinePoliciesInCode,
        IdentitiesInCode,
        CodeCredentials,
        SecretSinks,
        LongTermKeys,
        ConfigFiles,
        AccountFiles,
        Generation,
        LeastPrivilege,
        Endpoints,
        Baselines);
}
