using System.Collections.Concurrent;
using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.LeastPrivilege;
using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>
/// IAM6001–IAM6006. Does nothing where no policy is marked as the execution policy or the AWS SDK is not referenced. Calls are
/// judged where they stand, as soon as their body is known; what no call needs is known at the end.
/// </summary>
internal sealed class LeastPrivilegeDetector : IDetector
{
    public ImmutableArray<Rule> Rules => LeastPrivilegeRules.All;

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        var files = ExecutionPolicies.Find(context.Options);
        if (files.IsEmpty || !SdkTypes.AreIn(context.Compilation))
        {
            return;
        }

        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var grants = new Lazy<ExecutionGrants>(() => ExecutionPolicies.Read(files, provider, CancellationToken.None));
        var calls = new ConcurrentBag<SdkCall>();
        context.RegisterOperationBlockStartAction(block =>
        {
            var candidates = new ConcurrentBag<IOperation>();
            block.RegisterOperationAction(
                operation =>
                {
                    if (SdkCallReader.IsCandidate(operation.Operation))
                    {
                        candidates.Add(operation.Operation);
                    }
                },
                OperationKind.Invocation,
                OperationKind.MethodReference,
                OperationKind.ObjectCreation);
            block.RegisterOperationBlockEndAction(end => Judge(end, candidates, calls, grants.Value, sink));
        });
        context.RegisterAdditionalFileAction(file => JudgeLibraries(file, files, grants.Value, sink));
        context.RegisterCompilationEndAction(end => JudgeGrants(end, calls, files, grants.Value, sink));
    }

    private static void Judge(
        OperationBlockAnalysisContext context, ConcurrentBag<IOperation> candidates, ConcurrentBag<SdkCall> calls, ExecutionGrants grants, IFindingSink sink)
    {
        if (candidates.IsEmpty)
        {
            return;
        }

        try
        {
            SdkCallReader? reader = null;
            foreach (var operation in candidates.OrderBy(static o => o.Syntax.SpanStart))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                reader ??= new SdkCallReader(operation.SemanticModel!, operation.Syntax, context.CancellationToken);
                if (reader.Read(operation) is { } call)
                {
                    calls.Add(call);
                    foreach (var finding in CallJudge.Judge(call, grants))
                    {
                        sink.Add(finding, context.ReportDiagnostic);
                    }
                }
            }
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            // The document rules say when this happens to a document; a call that cannot be read is no finding.
            return;
        }
    }

    /// <summary>What libraries need stands in no line of this project: the finding stands at the beginning of the policy.</summary>
    private static void JudgeLibraries(AdditionalFileAnalysisContext context, ImmutableArray<AdditionalText> files, ExecutionGrants grants, IFindingSink sink)
    {
        var first = grants.Identity.FirstOrDefault()?.Path;
        if (context.AdditionalFile.Path != first || !files.Contains(context.AdditionalFile))
        {
            return;
        }

        var item = DocumentItem.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        foreach (var finding in LibraryNeeds.Of(context.Compilation)
            .Concat(LibraryNeeds.Of(context.Compilation.Assembly))
            .SelectMany(need => CallJudge.Judge(need, Location.Create(first!, default, default), grants)))
        {
            sink.Add(finding with { FileOptions = item.Options }, context.ReportDiagnostic);
        }
    }

    private static void JudgeGrants(
        CompilationAnalysisContext context, ConcurrentBag<SdkCall> calls, ImmutableArray<AdditionalText> files, ExecutionGrants grants, IFindingSink sink)
    {
        if (!grants.AreReadable)
        {
            return;
        }

        var used = Used(context.Compilation, calls);
        foreach (var policy in grants.Identity)
        {
            var file = files.First(f => f.Path == policy.Path);
            if (file.GetText(context.CancellationToken) is { } text)
            {
                var item = DocumentItem.Of(file, context.Options.AnalyzerConfigOptionsProvider);
                foreach (var finding in GrantNotUsedRule.Check(policy, used).Concat(GrantWiderThanUseRule.Check(policy, used)))
                {
                    sink.Add(DocumentFindings.Locate(finding, policy.Path, text) with { FileOptions = item.Options }, context.ReportDiagnostic);
                }
            }
        }
    }

    private static UsedActions Used(Compilation compilation, IEnumerable<SdkCall> calls)
    {
        var used = new UsedActions();
        foreach (var call in calls)
        {
            if (!call.Needs.IsKnown && SdkOperations.PrefixOf(call.Service) is { } unknown)
            {
                used.AddUnknown(unknown);
            }

            foreach (var need in call.Needs.Needs)
            {
                used.Add(need.Action);
            }
        }

        foreach (var need in LibraryNeeds.Of(compilation).Concat(LibraryNeeds.Of(compilation.Assembly)))
        {
            used.Add(need.Action);
        }

        foreach (var service in LibraryNeeds.UnseenServices(compilation))
        {
            if (SdkOperations.PrefixOf(service) is { } prefix)
            {
                used.AddUnknown(prefix);
            }
        }

        return used;
    }
}
