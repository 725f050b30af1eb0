using System.Collections.Immutable;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Sdk;

/// <summary>
/// IAM4001–IAM4003: code that puts an inline policy on a user, group or role through the AWS SDK. Each use is reported once:
/// where the request is made, else where the call is.
/// </summary>
internal sealed class InlinePolicyDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = InlinePolicyApi.All.Select(static api => api.Rule).ToImmutableArray();

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        var client = context.Compilation.GetTypeByMetadataName(InlinePolicyApi.Client);
        var requests = new Dictionary<ISymbol, InlinePolicyApi>(SymbolEqualityComparer.Default);
        foreach (var api in InlinePolicyApi.All)
        {
            if (context.Compilation.GetTypeByMetadataName(api.RequestType) is { } request)
            {
                requests.Add(request, api);
            }
        }

        if (requests.Count > 0)
        {
            context.RegisterOperationAction(operation => AnalyzeCreation(operation, requests, sink), OperationKind.ObjectCreation);
        }

        if (client is not null)
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, client, sink), OperationKind.Invocation);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, Dictionary<ISymbol, InlinePolicyApi> requests, IFindingSink sink)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        for (var type = creation.Type; type is not null; type = type.BaseType)
        {
            if (requests.TryGetValue(type, out var api))
            {
                var location = creation.Syntax switch
                {
                    ObjectCreationExpressionSyntax explicitCreation => explicitCreation.Type.GetLocation(),
                    ImplicitObjectCreationExpressionSyntax target => target.NewKeyword.GetLocation(),
                    var other => other.GetLocation(),
                };
                var policy = ValueText.Describe(FindMember(creation, InlinePolicyApi.PolicyName));
                var owner = ValueText.Describe(FindMember(creation, api.Owner));
                var edits = SymbolEqualityComparer.Default.Equals(type, creation.Type)
                    ? CreatePolicyEdits.For(creation.Syntax, api, creation.SemanticModel, context.CancellationToken)
                    : ImmutableArray<SuggestedEdit>.Empty;
                sink.Add(
                    new LocatedFinding(api.Rule, location, policy, owner) { Properties = EditProperties.Write(edits) },
                    context.ReportDiagnostic);
                return;
            }
        }
    }

    private static void AnalyzeCall(OperationAnalysisContext context, INamedTypeSymbol client, IFindingSink sink)
    {
        var call = (IInvocationOperation)context.Operation;
        foreach (var api in InlinePolicyApi.All)
        {
            if (!api.IsMethod(call.TargetMethod) || !IsClient(call.TargetMethod.ContainingType, client))
            {
                continue;
            }

            var request = call.Arguments.FirstOrDefault(static a => a.Parameter?.Type.Name.EndsWith("Request", StringComparison.Ordinal) == true)?.Value;
            if (request is null)
            {
                Report(ValueText.Describe(FindArgument(call, InlinePolicyApi.PolicyName)), ValueText.Describe(FindArgument(call, api.Owner)));
            }
            else if (!RequestOrigin.IsCreatedHere(request))
            {
                var name = ValueText.Describe(request);
                Report($"{name}.{InlinePolicyApi.PolicyName}", $"{name}.{api.Owner}");
            }

            void Report(string policy, string owner) =>
                sink.Add(new LocatedFinding(api.Rule, NameOf(call), policy, owner), context.ReportDiagnostic);
        }
    }

    private static bool IsClient(INamedTypeSymbol type, INamedTypeSymbol client) =>
        SymbolEqualityComparer.Default.Equals(type, client) || type.AllInterfaces.Contains(client, SymbolEqualityComparer.Default);

    private static IOperation? FindMember(IObjectCreationOperation creation, string name)
    {
        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } assignment
                && property == name)
            {
                return assignment.Value;
            }
        }

        // A constructor, should there be one, has the members as parameters.
        return creation.Arguments.FirstOrDefault(a => IsNamed(a, name))?.Value;
    }

    private static IOperation? FindArgument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(a => IsNamed(a, name))?.Value;

    private static bool IsNamed(IArgumentOperation argument, string name) =>
        string.Equals(argument.Parameter?.Name, name, StringComparison.OrdinalIgnoreCase);

    private static Location NameOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            var other => other.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
