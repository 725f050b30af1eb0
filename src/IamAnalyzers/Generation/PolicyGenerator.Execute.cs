using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Generation;

public sealed partial class PolicyGenerator
{
    /// <summary>What the steps of the pipeline do.</summary>
    internal static class Execute
    {
        public static GenerationOptions ReadOptions(AnalyzerConfigOptionsProvider provider, CancellationToken cancellation)
        {
            var options = provider.GlobalOptions;
            return new GenerationOptions(
                Identifiers.SanitizeNamespace(Read(options, "build_property.RootNamespace")),
                Read(options, "build_property.ProjectDir"),
                int.TryParse(Read(options, "build_property.IamMaxExpandedActions"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
                    ? limit
                    : GenerationOptions.DefaultMaxExpandedActions);
        }

        public static GenerationOptions ReadOptions(AnalyzerConfigOptionsProvider provider, ParseOptions parseOptions, CancellationToken cancellation) =>
            ReadOptions(provider, cancellation) with
            {
                IsLanguageSupported = parseOptions is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 },

                // The SDK says which framework it is.
                MayLackInit = !parseOptions.PreprocessorSymbolNames.Contains("NET5_0_OR_GREATER"),
            };

        /// <summary>The file if it is a policy document to generate from, else null.</summary>
        public static PolicyFile? ReadFile(
            AdditionalText text, AnalyzerConfigOptionsProvider provider, GenerationOptions options, CancellationToken cancellation)
        {
            var item = DocumentItem.Of(text, provider);
            if (!options.IsLanguageSupported
                || !item.IsPolicy
                || string.Equals(item.Generate, "false", StringComparison.OrdinalIgnoreCase)
                || text.GetText(cancellation) is not { } source)
            {
                return null;
            }

            var displayPath = PathNames.DisplayPath(text.Path, options);
            return new PolicyFile(
                text.Path,
                displayPath,
                item.Namespace is { } @namespace ? Identifiers.SanitizeNamespace(@namespace) : PathNames.NamespaceOf(displayPath, options),
                item.ClassName is { } className ? Identifiers.Sanitize(className, "Policy") : PathNames.ClassNameOf(displayPath),
                item.GetDeclaredKind(),
                PolicyTextCache.GetSyntax(source).Text,
                options);
        }

        /// <summary>The document of an attribute; null where the language version is too old or a resource type has the class's name.</summary>
        public static PolicyFile? ToFile(PolicyTarget target, GenerationOptions options) => !CanBeGenerated(target.Class, options) ? null : new PolicyFile(
            "[IamPolicy] " + target.Class.FullName,
            PathNames.DisplayPath(target.FilePath, options),
            target.Class.Namespace,
            target.Class.Name,
            target.Kind,
            target.Json,
            options)
        {
            Declaration = ClassDeclaration.PartOf(target.Class.Containers),
            Lines = target.Lines,
        };

        public static bool CanBeGenerated(TargetClass target, GenerationOptions options) =>
            options.IsLanguageSupported && !PathNames.IsResourceType(target.Scope, target.Name, options);

        /// <summary>All documents, each path once. A class that has the attribute twice, which is an error of C#, is one too.</summary>
        public static IEnumerable<PolicyFile> Distinct(ImmutableArray<PolicyFile> inCode, ImmutableArray<PolicyFile> files)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return inCode.Concat(files).Where(f => seen.Add(f.Path));
        }

        public static ClassIdentity IdentityOf(PolicyFile file) => new(
            file.Path,
            string.Join(".", file.Declaration.Containers.Select(static c => c.Name).Prepend(file.Namespace).Where(static n => n.Length > 0)),
            file.ClassName,
            file.IsInCode);

        /// <summary>The classes with sets for which code can be written, each once.</summary>
        public static IEnumerable<PolicySetTarget> DistinctSets(ImmutableArray<PolicySetTarget> targets, GenerationOptions options)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            return targets.Where(t => CanBeGenerated(t.Class, options) && seen.Add(t.Class.FullName));
        }

        public static ClassIdentity IdentityOf(PolicySetTarget target) =>
            new("[IamPolicySet] " + target.Class.FullName, target.Class.Scope, target.Class.Name, IsDeclared: true);

        public static AssignedName NameOf(string path, EquatableArray<AssignedName> names)
        {
            foreach (var name in names)
            {
                if (name.Path == path)
                {
                    return name;
                }
            }

            throw new InvalidOperationException($"No class was assigned to {path}.");
        }

        public static EquatableArray<ResourceTypeFile> ResourceTypesOf(PolicyModel policy) => policy.Actions
            .SelectMany(static a => a.ResourceTypes)
            .Distinct()
            .Select(t => new ResourceTypeFile(t, policy.ResourceNamespace))
            .ToEquatableArray();

        public static ImmutableArray<ResourceTypeFile> Distinct(ImmutableArray<EquatableArray<ResourceTypeFile>> types) =>
            types.SelectMany(static t => t).Distinct().OrderBy(static t => t.Type.Name, StringComparer.Ordinal).ToImmutableArray();

        private static string Read(AnalyzerConfigOptions options, string key) =>
            options.TryGetValue(key, out var value) ? value : string.Empty;
    }
}

internal static class IncrementalValuesExtensions
{
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> source)
        where T : class => source.Where(static item => item is not null)!;
}
