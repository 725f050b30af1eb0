using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation.Attributes;
using IamAnalyzers.Generation.Emission;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Rules.Catalog.Applications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Generation;

/// <summary>
/// Writes a class for each policy document without errors, in a file or in an attribute, one for each set of them, and a type for
/// each resource type that these policies need. Reports nothing: what could not be generated, an analyzer explains.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class PolicyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The services that the project defines: read when their files change, and part of what the project says.
        var services = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (source, cancellation) => ProjectServices.ReadFile(source.Left, source.Right, cancellation))
            .WhereNotNull()
            .WithTrackingName(Steps.ServiceFiles)
            .Collect()
            .Select(static (files, _) => ApplicationServices.Of(files))
            .WithTrackingName(Steps.Services);

        // What the project says: its properties, its services and the language version; changes hardly ever.
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.ParseOptionsProvider)
            .Combine(services)
            .Select(static (source, cancellation) =>
                Execute.ReadOptions(source.Left.Left, source.Left.Right, cancellation) with { Services = source.Right })
            .WithTrackingName(Steps.Options);

        // The policy documents among the additional files, as text and names. Everything behind this works on values.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(options))
            .Select(static (source, cancellation) => Execute.ReadFile(source.Left, source.Right.Left, source.Right.Right, cancellation))
            .WhereNotNull()
            .WithTrackingName(Steps.Files);

        // The classes with [IamPolicy]: what is read here runs again at each keystroke, what is made of it does not.
        var targets = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Policy, static (node, _) => node is TypeDeclarationSyntax, PolicyTargets.Read)
            .WhereNotNull()
            .WithTrackingName(Steps.PolicyTargets)
            .Combine(options)
            .Select(static (source, _) => Execute.ToFile(source.Left, source.Right))
            .WhereNotNull()
            .WithTrackingName(Steps.PolicyTexts);

        // All documents, each once: a file may come to the compiler twice.
        var documents = targets.Collect()
            .Combine(files.Collect())
            .SelectMany(static (source, _) => Execute.Distinct(source.Left, source.Right))
            .WithTrackingName(Steps.Documents);

        // The classes with [IamPolicySet], as names of policies: which these are is settled when all policies are known.
        var setTargets = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.PolicySet, static (node, _) => node is TypeDeclarationSyntax, PolicySetTargets.Read)
            .WhereNotNull()
            .WithTrackingName(Steps.SetTargets)
            .Collect()
            .Combine(options)
            .SelectMany(static (source, _) => Execute.DistinctSets(source.Left, source.Right))
            .WithTrackingName(Steps.Sets);

        // Who gets which class name: changes when a document comes, goes or moves, not when its text changes.
        var names = documents
            .Select(static (file, _) => Execute.IdentityOf(file))
            .WithTrackingName(Steps.Identities)
            .Collect()
            .Combine(setTargets.Select(static (set, _) => Execute.IdentityOf(set)).Collect())
            .Combine(options)
            .Select(static (source, _) => PathNames.Assign(source.Left.Left.Concat(source.Left.Right), source.Right))
            .WithTrackingName(Steps.Names);

        // Each policy with all that its class will have.
        var policies = documents
            .Combine(names)
            .Select(static (source, _) => (File: source.Left, Name: Execute.NameOf(source.Left.Path, source.Right)))
            .WithTrackingName(Steps.NamedFiles)
            .Select(static (source, _) => PolicyPlanner.Plan(source.File, source.Name))
            .WhereNotNull()
            .WithTrackingName(Steps.Policies);

        context.RegisterSourceOutput(policies, static (output, policy) => output.AddSource(policy.Name.HintName, PolicyEmitter.Emit(policy)));

        // Each set with the policies that it names, then with all that its class will have.
        var sets = setTargets
            .Combine(policies.Collect())
            .Select(static (source, _) => PolicySetPlanner.Find(source.Left, source.Right))
            .WhereNotNull()
            .WithTrackingName(Steps.SetParts)
            .Combine(names)
            .Select(static (source, _) => PolicySetPlanner.Plan(source.Left, Execute.NameOf(Execute.IdentityOf(source.Left.Target).Path, source.Right)))
            .WithTrackingName(Steps.SetModels);

        context.RegisterSourceOutput(sets, static (output, set) => output.AddSource(set.Whole.Name.HintName, PolicySetEmitter.Emit(set)));

        // Each resource type once, however many policies use it.
        var resourceTypes = policies
            .Select(static (policy, _) => Execute.ResourceTypesOf(policy))
            .WithTrackingName(Steps.ResourceTypesOfPolicies)
            .Collect()
            .Combine(sets.Select(static (set, _) => Execute.ResourceTypesOf(set.Whole)).Collect())
            .SelectMany(static (types, _) => Execute.Distinct(types.Left.AddRange(types.Right)))
            .WithTrackingName(Steps.ResourceTypes);

        context.RegisterSourceOutput(resourceTypes, static (output, file) =>
            output.AddSource($"{file.Namespace}.{file.Type.Name}-resource.g.cs", ResourceTypeEmitter.Emit(file.Type, file.Namespace)));

        // What older frameworks lack for init-only properties. The compilation is asked only where there are policies and the
        // framework is an older one: looking for a type in all references at each keystroke is not free.
        var needsPolyfill = policies.Collect()
            .Select(static (all, _) => all.Any(static p => p.File.Options.MayLackInit))
            .Combine(context.CompilationProvider)
            .Select(static (source, _) => source.Left && source.Right.GetTypeByMetadataName(IsExternalInit.MetadataName) is null)
            .WithTrackingName(Steps.Polyfill);

        context.RegisterSourceOutput(needsPolyfill, static (output, isNeeded) =>
        {
            if (isNeeded)
            {
                output.AddSource(IsExternalInit.HintName, IsExternalInit.Source);
            }
        });
    }

    /// <summary>The names of the steps, for tests that assert what an edit runs again.</summary>
    internal static class Steps
    {
        public const string ServiceFiles = "ServiceFiles";
        public const string Services = "Services";
        public const string Options = "Options";
        public const string Files = "Files";
        public const string Documents = "Documents";
        public const string Identities = "Identities";
        public const string Names = "Names";
        public const string NamedFiles = "NamedFiles";
        public const string Policies = "Policies";
        public const string ResourceTypesOfPolicies = "ResourceTypesOfPolicies";
        public const string ResourceTypes = "ResourceTypes";
        public const string Polyfill = "Polyfill";
        public const string PolicyTargets = "PolicyTargets";
        public const string PolicyTexts = "PolicyTexts";
        public const string SetTargets = "SetTargets";
        public const string Sets = "Sets";
        public const string SetParts = "SetParts";
        public const string SetModels = "SetModels";

        /// <summary>Those that every project has.</summary>
        public static ImmutableArray<string> All { get; } = ImmutableArray.Create(
            ServiceFiles, Services, Options, Files, Documents, Identities, Names, NamedFiles, Policies, ResourceTypesOfPolicies, ResourceTypes, Polyfill);

        /// <summary>Those that a project has where a class has <c>[IamPolicy]</c>.</summary>
        public static ImmutableArray<string> OfPolicyAttributes { get; } = ImmutableArray.Create(PolicyTargets, PolicyTexts);

        /// <summary>Those that a project has where a class has <c>[IamPolicySet]</c>.</summary>
        public static ImmutableArray<string> OfSets { get; } = ImmutableArray.Create(SetTargets, Sets, SetParts, SetModels);
    }
}
