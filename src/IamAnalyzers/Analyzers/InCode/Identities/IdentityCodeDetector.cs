using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Pulumi;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM40xx as far as code shows it: what is attached to whom, passwords of people, password policies, names, sessions.</summary>
internal sealed class IdentityCodeDetector : IDetector
{
    private static readonly string[] Markers =
        [CdkNames.Marker, SdkIdentities.Namespace + ".AttachUserPolicyRequest", "Amazon.Runtime.AmazonServiceClient", PulumiObjects.Namespace + ".Policy"];

    public ImmutableArray<Rule> Rules { get; } = ManagedPolicyFindings.Rules.AddRange(PasswordPolicyFindings.Rules)
        .Add(PolicyAttachedToUserRule.Rule)
        .Add(EntityNameTooLongRule.Rule)
        .Add(UserInsteadOfSsoRule.Rule)
        .Add(UserConsoleAccessRule.Rule)
        .Add(SessionDurationLongRule.Rule)
        .Add(NestedGroupRule.Rule)
        .Add(RootAccessKeyRule.Rule)
        .Add(RootPrincipalUsedRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (Markers.All(marker => context.Compilation.GetTypesByMetadataName(marker).IsEmpty))
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeCreation(operation, sink), OperationKind.ObjectCreation);
        context.RegisterOperationAction(operation => AnalyzeCall(operation, sink), OperationKind.Invocation);
    }

    private static void AnalyzeCall(OperationAnalysisContext context, IFindingSink sink)
    {
        var call = (IInvocationOperation)context.Operation;
        var report = new Action<LocatedFinding>(finding => sink.Add(finding, context.ReportDiagnostic));
        CdkIdentities.JudgeCall(call, report);
        RootUses.JudgeArguments(call.TargetMethod, call.Arguments, report);
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, IFindingSink sink)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type)
        {
            return;
        }

        var report = new Action<LocatedFinding>(finding => sink.Add(finding, context.ReportDiagnostic));
        RootUses.JudgeArguments(creation.Constructor, creation.Arguments, report);
        RootUses.JudgeMembers(creation, report);
        if (type.ContainingNamespace.Is(SdkIdentities.Namespace))
        {
            // Who asks for an entity of a wrong name gets an answer; who makes one fails.
            if (type.Name.StartsWith("Create", StringComparison.Ordinal) || type.Name.StartsWith("Put", StringComparison.Ordinal))
            {
                EntityNames.Judge(creation, report);
            }

            SdkIdentities.Judge(creation, type.Name, report);
            SessionDurations.Judge(creation, context, report);
        }
        else if (type.ContainingNamespace.Is("Amazon.SecurityToken.Model"))
        {
            EntityNames.Judge(creation, report);
        }
        else if (type.IsCdkIam())
        {
            EntityNames.Judge(creation, report);
            CdkIdentities.Judge(creation, type.Name, report);
            SessionDurations.Judge(creation, context, report);
        }
        else if (type.ContainingNamespace.Is(PulumiObjects.Namespace))
        {
            PulumiIdentities.Judge(creation, type.Name, report);
        }
    }
}
