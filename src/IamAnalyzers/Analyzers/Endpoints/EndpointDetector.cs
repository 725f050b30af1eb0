using System.Collections.Immutable;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Generated;
using IamAnalyzers.AspNetCore.Resources;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>IAM6010–IAM6012: an endpoint requires an action that is none, that its policy never allows, or on a resource that its route does not give.</summary>
internal sealed class EndpointDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = EndpointRules.All;

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        var plan = new Lazy<GenerationPlan>(() => GenerationPlan.Read(context.Options, context.Compilation, context.CancellationToken));
        if (context.Compilation.GetTypeByMetadataName(EndpointRequirement.AttributeType) is { } attributeType)
        {
            // Operation actions see no attributes of lambdas.
            context.RegisterSyntaxNodeAction(
                node =>
                {
                    if (EndpointRequirement.CanBe((AttributeSyntax)node.Node)
                        && node.SemanticModel.GetOperation(node.Node, node.CancellationToken) is IAttributeOperation attribute
                        && EndpointRequirement.Read(attribute, attributeType) is { } requirement)
                    {
                        Check(requirement, EndpointRoutes.Of(node.ContainingSymbol, attribute), plan, new Reporter(node.Options, sink, node.ReportDiagnostic, node.CancellationToken));
                    }
                },
                SyntaxKind.Attribute);
        }

        if (context.Compilation.GetTypeByMetadataName(EndpointRequirement.ExtensionsType) is { } extensionsType)
        {
            context.RegisterOperationAction(
                operation =>
                {
                    var call = (IInvocationOperation)operation.Operation;
                    if (EndpointRequirement.Read(call, extensionsType) is { } requirement)
                    {
                        Check(requirement, EndpointRoutes.Of(call), plan, new Reporter(operation.Options, sink, operation.ReportDiagnostic, operation.CancellationToken));
                    }
                },
                OperationKind.Invocation);
        }
    }

    private static void Check(
        EndpointRequirement requirement,
        IReadOnlyList<RoutePattern> routes,
        Lazy<GenerationPlan> plan,
        Reporter context)
    {
        var action = TextOf(requirement.Action);
        if (action is not null && EndpointActionRule.FindFault(action, ProjectServices.Of(context.Options).Catalog) is { } fault)
        {
            Add(EndpointActionRule.Rule, requirement.Action!.Syntax.GetLocation(), action, fault);
            action = null;
        }

        var resource = requirement.Resource is null ? "*" : TextOf(requirement.Resource);
        if (resource is null)
        {
            return;
        }

        if (!ResourceTemplateReader.TryRead(resource, out var parts, out var problem, out var position))
        {
            Add(EndpointResourceRule.Rule, Locate(requirement.Resource!, position, 1, context), problem!);
            return;
        }

        foreach (var part in parts.Where(static p => p.IsParameter))
        {
            if (routes.FirstOrDefault(route => !route.Has(part.Text)) is { } route)
            {
                Add(
                    EndpointResourceRule.Rule,
                    Locate(requirement.Resource!, part.Start, part.Text.Length, context),
                    EndpointResourceRule.Missing(part.Text, route.Text, route.Names));
            }
        }

        var pattern = string.Concat(parts.Select(static p => p.IsParameter ? "*" : p.Text));
        if (action is not null
            && requirement.Policy is { } policy
            && StatementsOf(policy, plan.Value, context) is { } statements
            && EndpointNeverAllowedRule.FindReason(statements, action, pattern) is { } reason)
        {
            var place = requirement.Resource ?? requirement.Action!;
            Add(EndpointNeverAllowedRule.Rule, place.Syntax.GetLocation(), policy.Name, action, resource, reason);
        }

        void Add(Rule rule, Location location, params string[] arguments) =>
            context.Sink.Add(new LocatedFinding(rule, location, arguments), context.Report);
    }

    /// <summary>The statements of the file that a class is made from; null where there is none, or it cannot be read.</summary>
    private static IReadOnlyList<Statement>? StatementsOf(INamedTypeSymbol policy, GenerationPlan plan, Reporter context)
    {
        if (plan.FindByClass(policy.ContainingNamespace.ToDisplayString(), policy.Name) is not { } file
            || context.Options.AdditionalFiles.FirstOrDefault(f => f.Path == file.Path)?.GetText(context.CancellationToken) is not { } text)
        {
            return null;
        }

        return PolicyTextCache.GetSyntax(text).ToDocument(name: null)?.Statements;
    }

    private static string? TextOf(IOperation? operation) => operation?.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static Location Locate(IOperation operation, int start, int length, Reporter context) =>
        operation.Syntax is ExpressionSyntax expression
            ? StringTextReader.Read(expression, operation.SemanticModel, context.CancellationToken).Locate(new SourceSpan(start, length), out _)
            : operation.Syntax.GetLocation();

    /// <summary>What a check needs of the action that it runs in.</summary>
    private sealed record Reporter(AnalyzerOptions Options, IFindingSink Sink, Action<Diagnostic> Report, CancellationToken CancellationToken);
}
