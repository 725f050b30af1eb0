using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Baselines;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers;

/// <summary>A finding at its place in a file of the compilation.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">The characters at fault.</param>
/// <param name="Arguments">What fills the rule's message.</param>
internal sealed record LocatedFinding(Rule Rule, Location Location, ImmutableArray<string> Arguments)
{
    public LocatedFinding(Rule rule, Location location, params string[] arguments)
        : this(rule, location, ImmutableArray.Create(arguments))
    {
    }

    /// <summary>Further characters that belong to it.</summary>
    public ImmutableArray<Location> AdditionalLocations { get; init; } = ImmutableArray<Location>.Empty;

    /// <summary>What code fixes need; never a secret.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The Sid of the policy's statement that it is about.</summary>
    public string? Sid { get; init; }

    /// <summary>The options of the additional file that it stands in; null for C#, whose options the compiler applies.</summary>
    public AnalyzerConfigOptions? FileOptions { get; init; }

    /// <summary>The path of the file that it stands in; empty where it stands in none.</summary>
    public string Path => Location.GetLineSpan().Path ?? "";

    /// <summary>Whether it stands in C#.</summary>
    public bool IsInCode => Location.IsInSource;

    /// <param name="descriptor">The rule's, at the severity to report.</param>
    /// <param name="fingerprint">What tells it from others in a later build.</param>
    public Diagnostic ToDiagnostic(DiagnosticDescriptor descriptor, string fingerprint)
    {
        // Without arguments Roslyn shows the format as it is, doubled braces and all.
        object[] arguments = Arguments.IsDefaultOrEmpty ? [""] : [.. Arguments];
        return Diagnostic.Create(descriptor, Location, AdditionalLocations, Properties.SetItem(Fingerprints.Property, fingerprint), arguments);
    }
}
