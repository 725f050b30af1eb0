using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>A place in the code that calls AWS.</summary>
/// <param name="Service">The namespace of the service or the helper's full name.</param>
/// <param name="Operation">The operation or the helper's method.</param>
/// <param name="Caller">The member that calls, such as <c>Archive.SaveAsync</c>.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Needs">What it needs.</param>
/// <param name="Request">What is known of the request.</param>
internal sealed record SdkCall(string Service, string Operation, string Caller, SyntaxNode Syntax, OperationNeeds Needs, RequestFacts Request)
{
    /// <summary>The operation with its service, for people: <c>S3 GetObject</c>.</summary>
    public string Name => Operation == ".ctor"
        ? Service.Substring(Service.LastIndexOf('.') + 1)
        : $"{Service.Substring(Service.LastIndexOf('.') + 1).Split('`')[0]} {Operation}";
}
