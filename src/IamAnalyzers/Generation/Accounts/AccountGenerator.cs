using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.Setup;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>
/// Writes a class for each account of an <c>IamAccount</c> item with <c>Generate="true"</c>: its users, groups and roles as
/// members, with the checks over the snapshot. Only where asked for, because the snapshot comes into the assembly.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class AccountGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Where the classes go where no item says.
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectOptions.Get(options.GlobalOptions, "RootNamespace") ?? string.Empty)
            .WithTrackingName(Steps.RootNamespace);

        // Whether the language version has what generated code is written in.
        var isSupported = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp10 })
            .WithTrackingName(Steps.LanguageSupport);

        // The files that make up accounts, as text. Everything behind this works on values.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (source, cancellation) => Read(source.Left, source.Right, cancellation))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(Steps.Files)
            .Collect()
            .Combine(isSupported)
            .Select(static (source, _) => source.Right ? Choose(source.Left) : EquatableArray<AccountFile>.Empty)
            .WithTrackingName(Steps.Chosen);

        var plan = files
            .Select(static (chosen, _) => AccountPlanner.Plan(chosen.ToImmutableArray()))
            .WithTrackingName(Steps.Accounts);

        var places = files
            .Combine(rootNamespace)
            .Select(static (source, _) => NamespaceOf(source.Left, source.Right))
            .WithTrackingName(Steps.Namespace);

        context.RegisterSourceOutput(plan.Select(static (p, _) => p.Accounts).Combine(places), static (output, source) =>
        {
            foreach (var account in source.Left)
            {
                output.AddSource($"{account.ClassName}-account.g.cs", AccountEmitter.Emit(account, source.Right));
            }
        });

        // Each service by itself: one that policies mention anew leaves the others as they are.
        context.RegisterSourceOutput(plan.SelectMany(static (p, _) => p.Services).Combine(places), static (output, source) =>
            output.AddSource($"{source.Left.ClassName}-actions.g.cs", ActionsEmitter.Emit(source.Left, source.Right)));

        context.RegisterSourceOutput(files.Combine(places), static (output, source) =>
        {
            if (source.Left.Count > 0)
            {
                output.AddSource("AccountSnapshot.g.cs", AccountEmitter.EmitSnapshot(source.Left.ToImmutableArray(), source.Right));
            }
        });
    }

    private static AccountFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var item = DocumentItem.Of(file, options);
        var document = AccountDocuments.Find(item.Document);
        if (document is not (AccountDocuments.Account or AccountDocuments.ResourcePolicy or AccountDocuments.Organization)
            || (document == AccountDocuments.ResourcePolicy && item.Resource is null)
            || file.GetText(cancellation)?.ToString() is not { } text)
        {
            return null;
        }

        var isAskedFor = string.Equals(item.Generate, "true", StringComparison.OrdinalIgnoreCase);
        return new AccountFile(file.Path, item.FileName, document, text, item.Resource, item.Account, isAskedFor, item.Namespace, item.ClassName);
    }

    /// <summary>All accounts that are asked for, and what decides with them; nothing where none is asked for.</summary>
    private static EquatableArray<AccountFile> Choose(ImmutableArray<AccountFile> files) =>
        files.Any(static f => f.Document == AccountDocuments.Account && f.IsAskedFor)
            ? files
                .Where(static f => f.Document != AccountDocuments.Account || f.IsAskedFor)
                .OrderBy(static f => f.Path, StringComparer.Ordinal)
                .ToEquatableArray()
            : EquatableArray<AccountFile>.Empty;

    private static string NamespaceOf(EquatableArray<AccountFile> files, string rootNamespace)
    {
        var named = files.FirstOrDefault(static f => f.Namespace is not null)?.Namespace;
        return Identifiers.SanitizeNamespace(named ?? (rootNamespace.Length == 0 ? "Iam" : rootNamespace + ".Iam"));
    }

    /// <summary>The names of the steps, for tests that assert what an edit runs again.</summary>
    internal static class Steps
    {
        public const string RootNamespace = "AccountRootNamespace";
        public const string LanguageSupport = "AccountLanguageSupport";
        public const string Files = "AccountFiles";
        public const string Chosen = "ChosenAccountFiles";
        public const string Accounts = "Accounts";
        public const string Namespace = "AccountNamespace";
    }
}
