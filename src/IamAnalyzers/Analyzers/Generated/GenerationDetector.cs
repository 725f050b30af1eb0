using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>
/// IAM0002, IAM0003, IAM0007: explains what the generator did not do, or did otherwise than asked. The generator itself
/// reports nothing; both ask the same functions.
/// </summary>
internal sealed class GenerationDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } =
        ImmutableArray.Create(InvalidTargetRule.Rule, PolicyTooBroadToExpandRule.Rule, LanguageVersionTooLowRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        if (context.Compilation is not CSharpCompilation compilation)
        {
            return;
        }

        AttributeTargets.Register(context, compilation, sink);
        if (context.Options.AdditionalFiles.IsEmpty)
        {
            return;
        }

        var plan = new Lazy<GenerationPlan>(() => GenerationPlan.Read(context.Options, compilation, context.CancellationToken));
        context.RegisterAdditionalFileAction(file => Analyze(file, plan, compilation.LanguageVersion, sink));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<GenerationPlan> plan, LanguageVersion version, IFindingSink sink)
    {
        var item = DocumentItem.Of(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider);
        if (!item.IsPolicy || plan.Value.Find(item.Path) is not { } file || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        if (version < LanguageVersion.CSharp10)
        {
            if (plan.Value.IsFirst(file))
            {
                Add(LanguageVersionTooLowRule.Rule, StartOf(item), plan.Value.Describe(), version.ToDisplayString());
            }

            return;
        }

        foreach (var (subject, fault) in TargetNames.FindFaults(item, file, plan.Value))
        {
            Add(InvalidTargetRule.Rule, StartOf(item), subject, fault);
        }

        var syntax = PolicyTextCache.GetSyntax(text);
        if (syntax.ToDocument(name: null) is { } document
            && ActionExpansion.Expand(document.Statements, plan.Value.Options) is { IsTooBroad: true, WildcardCount: var count })
        {
            Add(
                PolicyTooBroadToExpandRule.Rule,
                ToLocation(BroadPlace.Find(syntax), item.Path, text),
                item.FileName,
                count < 0 ? "all" : count.ToString(CultureInfo.InvariantCulture),
                plan.Value.Options.MaxExpandedActions.ToString(CultureInfo.InvariantCulture));
        }

        void Add(Rule rule, Location location, params string[] arguments) =>
            sink.Add(new LocatedFinding(rule, location, arguments) { FileOptions = item.Options }, context.ReportDiagnostic);
    }

    private static Location ToLocation(SourceSpan span, string path, SourceText text)
    {
        var textSpan = new TextSpan(span.Start, span.Length);
        return Location.Create(path, textSpan, text.Lines.GetLinePositionSpan(textSpan));
    }

    private static Location StartOf(DocumentItem item) => Location.Create(item.Path, default, default);
}
