using System.Collections.Immutable;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Needs;
using IamAnalyzers.Analyzers.Setup;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Rules.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Generation.Needs;

/// <summary>
/// Writes down what the code needs from AWS: of a program with an execution policy the smallest policy, as
/// <c>RequiredPermissions.Policy</c>; of a library <c>[assembly: RequiresIamActions(…)]</c>, from which the programs that
/// reference it know.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class NeedsGenerator : IIncrementalGenerator
{
    internal const string Property = "IamRequiredPermissions";

    private const string AttributeType = "IamAnalyzers.Policies.RequiresIamActionsAttribute";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Whether the project has an execution policy: the files' metadata, never their text.
        var hasPolicy = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static source => ExecutionPolicies.IsExecution(DocumentItem.Of(source.Left, source.Right)))
            .Collect()
            .Select(static (files, _) => !files.IsEmpty)
            .WithTrackingName(Steps.HasPolicy);

        var options = context.AnalyzerConfigOptionsProvider
            .Combine(hasPolicy)
            .Combine(context.ParseOptionsProvider)
            .Select(static (source, _) => ReadOptions(source.Left.Left.GlobalOptions, source.Left.Right, source.Right))
            .WithTrackingName(Steps.Options);

        // The calls of each member that may have some, by names: what is read here runs again at each keystroke, what is made
        // of it only when a call comes, goes or changes its request.
        var calls = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => MemberCalls.IsCandidate(node), static (member, cancellation) => Read(member, cancellation))
            .Where(static needs => needs.Count > 0)
            .WithTrackingName(Steps.Calls);

        // What libraries say, only where it goes into a policy.
        var libraries = context.CompilationProvider
            .Combine(options)
            .Select(static (source, _) => source.Right.WritesPolicy ? ReadLibraries(source.Left) : EquatableArray<NeedModel>.Empty)
            .WithTrackingName(Steps.Libraries);

        var needs = calls.Collect()
            .Combine(options)
            .Select(static (source, _) => source.Right.WritesAnything ? Distinct(source.Left) : EquatableArray<NeedModel>.Empty)
            .WithTrackingName(Steps.Needs);

        context.RegisterSourceOutput(needs.Combine(libraries).Combine(options), static (output, source) =>
        {
            var ((own, ofLibraries), options) = source;
            if (options.WritesPolicy && own.Count + ofLibraries.Count > 0)
            {
                output.AddSource("RequiredPermissions.g.cs", NeedsEmitter.EmitPolicy(own.Concat(ofLibraries), options.Namespace));
            }
        });

        // The attribute's type comes with the package's runtime, which somebody may have left out.
        var hasAttribute = needs.Combine(options)
            .Select(static (source, _) => source.Right.WritesAttribute && source.Left.Count > 0)
            .Combine(context.CompilationProvider)
            .Select(static (source, _) => source.Left && source.Right.GetTypeByMetadataName(AttributeType) is not null)
            .WithTrackingName(Steps.HasAttribute);

        context.RegisterSourceOutput(needs.Combine(hasAttribute), static (output, source) =>
        {
            if (source.Right)
            {
                output.AddSource("RequiredIamActions.g.cs", NeedsEmitter.EmitAttributes(source.Left));
            }
        });
    }

    private static NeedsOptions ReadOptions(AnalyzerConfigOptions options, bool hasPolicy, ParseOptions parse)
    {
        var asked = ProjectOptions.Get(options, Property);
        var isAsked = string.Equals(asked, "true", StringComparison.OrdinalIgnoreCase);
        var isRefused = string.Equals(asked, "false", StringComparison.OrdinalIgnoreCase)
            || parse is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 };
        var isLibrary = string.Equals(ProjectOptions.Get(options, "OutputType"), "Library", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(ProjectOptions.Get(options, "IsTestProject"), "true", StringComparison.OrdinalIgnoreCase);
        return new NeedsOptions(
            !isRefused && (isAsked || hasPolicy),
            !isRefused && isLibrary && !hasPolicy,
            Identifiers.SanitizeNamespace(ProjectOptions.Get(options, "RootNamespace") ?? string.Empty));
    }

    private static EquatableArray<NeedModel> Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (!SdkTypes.AreIn(context.SemanticModel.Compilation))
        {
            return EquatableArray<NeedModel>.Empty;
        }

        try
        {
            return MemberCalls.Read(context.Node, context.SemanticModel, cancellation).SelectMany(NeedsOf).Distinct().ToEquatableArray();
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            // One member that cannot be read must not cost the project all that is generated.
            return EquatableArray<NeedModel>.Empty;
        }
    }

    private static IEnumerable<NeedModel> NeedsOf(SdkCall call) => call.Needs.Needs
        .Where(static need => need.Strength == NeedStrength.Required)
        .SelectMany(need => need.Resources.Select(resource => new NeedModel(
            need.Action,
            ImmutableArray.Create(resource.Template),
            resource.Pattern,
            $"{call.Caller} ({call.Name})")));

    private static EquatableArray<NeedModel> ReadLibraries(Compilation compilation) => LibraryNeeds.Of(compilation)
        .Select(static need => new NeedModel(need.Action, ImmutableArray.Create(need.Resource ?? "*"), need.Resource, need.Library))
        .ToEquatableArray();

    private static EquatableArray<NeedModel> Distinct(ImmutableArray<EquatableArray<NeedModel>> members) => members
        .SelectMany(static m => m)
        .Distinct()
        .OrderBy(static n => n.Action, StringComparer.Ordinal)
        .ThenBy(static n => n.Use, StringComparer.Ordinal)
        .ThenBy(static n => n.Resources[0], StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The names of the steps, for tests that assert what an edit runs again.</summary>
    internal static class Steps
    {
        public const string HasPolicy = "HasExecutionPolicy";
        public const string Options = "NeedsOptions";
        public const string Calls = "Calls";
        public const string Libraries = "LibraryNeeds";
        public const string Needs = "Needs";
        public const string HasAttribute = "HasRequiresAttribute";

        public static ImmutableArray<string> All { get; } = ImmutableArray.Create(HasPolicy, Options, Calls, Libraries, Needs, HasAttribute);
    }
}
