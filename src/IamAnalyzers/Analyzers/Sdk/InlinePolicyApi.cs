using System.Collections.Immutable;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>An operation of the AWS SDK that puts an inline policy on somebody.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Operation">The operation, which is the method's name but for <c>Async</c>.</param>
/// <param name="Owner">The request's member that names the owner; a short overload's parameter has the same name.</param>
internal sealed record InlinePolicyApi(Rule Rule, string Operation, string Owner)
{
    public const string Client = "Amazon.IdentityManagement.IAmazonIdentityManagementService";

    /// <summary>The request's member that names the policy.</summary>
    public const string PolicyName = "PolicyName";

    public static ImmutableArray<InlinePolicyApi> All { get; } = ImmutableArray.Create(
        new InlinePolicyApi(InlinePolicyUserRule.Rule, "PutUserPolicy", "UserName"),
        new InlinePolicyApi(InlinePolicyGroupRule.Rule, "PutGroupPolicy", "GroupName"),
        new InlinePolicyApi(InlinePolicyRoleRule.Rule, "PutRolePolicy", "RoleName"));

    public string RequestType => $"Amazon.IdentityManagement.Model.{Operation}Request";

    /// <summary>Whether a method is this operation: asynchronous, or synchronous as on .NET Framework.</summary>
    public bool IsMethod(IMethodSymbol method) =>
        method.Name.StartsWith(Operation, StringComparison.Ordinal)
        && method.Name.Substring(Operation.Length) is "" or "Async";
}
