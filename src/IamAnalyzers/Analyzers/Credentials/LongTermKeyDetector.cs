using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>IAM5005 and IAM5009: code that handles access keys itself, wherever their values come from.</summary>
internal sealed class LongTermKeyDetector : IDetector
{
    private static readonly string[] IamClients =
        ["Amazon.IdentityManagement.IAmazonIdentityManagementService", "Amazon.IdentityManagement.AmazonIdentityManagementServiceClient"];

    public ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(LongTermCredentialsInCodeRule.Rule, LongTermKeyCreatedRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (CredentialSinks.Markers.Any(marker => !context.Compilation.GetTypesByMetadataName(marker).IsEmpty))
        {
            context.RegisterOperationAction(operation => AnalyzeCreation(operation, sink), OperationKind.ObjectCreation);
        }

        if (KeyConstructs.AreIn(context.Compilation))
        {
            context.RegisterOperationAction(operation => AnalyzeConstruct(operation, sink), OperationKind.ObjectCreation);
        }

        if (IamClients.Any(client => !context.Compilation.GetTypesByMetadataName(client).IsEmpty))
        {
            context.RegisterOperationAction(operation => AnalyzeCall(operation, sink), OperationKind.Invocation);
        }
    }

    private static void AnalyzeConstruct(OperationAnalysisContext context, IFindingSink sink)
    {
        if (context.Operation is IObjectCreationOperation { Type: { } type } creation && KeyConstructs.Makes(creation))
        {
            sink.Add(new LocatedFinding(LongTermKeyCreatedRule.Rule, CodeHeads.Of(creation.Syntax), type.Name), context.ReportDiagnostic);
        }
    }

    /// <summary>A client or credentials made with a secret as argument, or profile options that are given one.</summary>
    private static void AnalyzeCreation(OperationAnalysisContext context, IFindingSink sink)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.IsImplicit || creation.Type is not INamedTypeSymbol type || !TakesSecret(creation))
        {
            return;
        }

        var location = creation.Syntax switch
        {
            ObjectCreationExpressionSyntax syntax => syntax.Type.GetLocation(),
            ImplicitObjectCreationExpressionSyntax syntax => syntax.NewKeyword.GetLocation(),
            var syntax => syntax.GetLocation(),
        };
        var edit = creation is { Syntax: BaseObjectCreationExpressionSyntax node, SemanticModel: { } model }
            ? CredentialChainEdits.For(node, model, context.CancellationToken)
            : null;
        sink.Add(
            new LocatedFinding(LongTermCredentialsInCodeRule.Rule, location, type.Name)
            {
                Properties = EditProperties.Write(edit is null ? ImmutableArray<SuggestedEdit>.Empty : ImmutableArray.Create(edit)),
            },
            context.ReportDiagnostic);
    }

    private static bool TakesSecret(IObjectCreationOperation creation)
    {
        foreach (var argument in creation.Arguments)
        {
            // A session's credentials end by themselves: what is stored nowhere is not long-term.
            if (argument.Parameter is { } parameter && CredentialSinks.IsSecret(parameter))
            {
                return !creation.Arguments.Any(static a => a.Parameter is { Name: "awsSessionToken" or "token" or "sessionToken" });
            }
        }

        return creation.Initializer?.Initializers.Any(static i =>
            i is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } && CredentialSinks.IsSecret(property)) ?? false;
    }

    private static void AnalyzeCall(OperationAnalysisContext context, IFindingSink sink)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name is "CreateAccessKey" or "CreateAccessKeyAsync"
            && AmazonTypes.IsAmazon(call.TargetMethod.ContainingType)
            && !Rotates(call.Syntax))
        {
            var name = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Name : call.Syntax;
            sink.Add(new LocatedFinding(LongTermKeyCreatedRule.Rule, name.GetLocation(), call.TargetMethod.Name), context.ReportDiagnostic);
        }
    }

    /// <summary>Whether the same type also deactivates or deletes keys.</summary>
    private static bool Rotates(SyntaxNode call)
    {
        var scope = call.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? call.SyntaxTree.GetRoot();
        return scope.DescendantTokens().Any(static t => t.Text is "DeleteAccessKey" or "DeleteAccessKeyAsync" or "UpdateAccessKey" or "UpdateAccessKeyAsync");
    }
}
