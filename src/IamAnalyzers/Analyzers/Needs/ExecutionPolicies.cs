using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.LeastPrivilege;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Needs;

/// <summary>The policies under which the program of a project runs: items with <c>Role="Execution"</c>.</summary>
internal static class ExecutionPolicies
{
    public const string Role = "Execution";

    public static bool IsExecution(DocumentItem item) =>
        item.IsPolicy && string.Equals(item.Role, Role, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files, without reading them.</summary>
    public static ImmutableArray<AdditionalText> Find(AnalyzerOptions options) => options.AdditionalFiles
        .Where(file => IsExecution(DocumentItem.Of(file, options.AnalyzerConfigOptionsProvider)))
        .ToImmutableArray();

    /// <summary>Reads the policies; a file that is no text is left out, another rule says so.</summary>
    public static ExecutionGrants Read(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var policies = ImmutableArray.CreateBuilder<ExecutionPolicy>(files.Length);
        foreach (var file in files)
        {
            var item = DocumentItem.Of(file, provider);
            if (file.GetText(cancellationToken) is { } text)
            {
                policies.Add(new ExecutionPolicy(file.Path, item.FileName, PolicyTextCache.GetSyntax(text), item.GetDeclaredKind() == PolicyKind.Boundary));
            }
        }

        return new ExecutionGrants(policies.ToImmutable());
    }
}
