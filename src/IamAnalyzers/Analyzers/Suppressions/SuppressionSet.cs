using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Suppressions;

/// <summary>The excuses that a compilation has.</summary>
internal sealed class SuppressionSet
{
    public const string AttributeName = "IamAnalyzers.Policies.SuppressIamFindingAttribute";

    private static readonly ConditionalWeakTable<Compilation, SuppressionSet> Sets = new();
    private static readonly SuppressionSet None = new(ImmutableArray<Suppression>.Empty);

    private SuppressionSet(ImmutableArray<Suppression> all) => All = all;

    public ImmutableArray<Suppression> All { get; }

    public static SuppressionSet Of(Compilation compilation, AnalyzerConfigOptionsProvider options) =>
        Sets.GetValue(compilation, c => Read(c, options));

    public bool Excuses(LocatedFinding finding)
    {
        foreach (var suppression in All)
        {
            if (suppression.Covers(finding))
            {
                return true;
            }
        }

        return false;
    }

    private static SuppressionSet Read(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        // The type comes with the runtime package; who does not have it has no excuses.
        if (compilation.GetTypesByMetadataName(AttributeName).IsEmpty)
        {
            return None;
        }

        options.GlobalOptions.TryGetValue("build_property.ProjectDir", out var projectDirectory);
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        foreach (var attribute in compilation.Assembly.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == AttributeName
                && attribute.ConstructorArguments is { IsEmpty: false } arguments
                && arguments[0].Value is string id)
            {
                var path = arguments.Length > 1 ? arguments[1].Value as string : null;
                suppressions.Add(new Suppression(
                    WithoutName(id),
                    string.IsNullOrWhiteSpace(path) ? null : new DocumentPath(path!, projectDirectory),
                    GetText(attribute, "Sid"),
                    GetText(attribute, "Hash"),
                    GetText(attribute, "Justification"),
                    attribute.ApplicationSyntaxReference is { } syntax ? syntax.SyntaxTree.GetLocation(syntax.Span) : Location.None));
            }
        }

        return suppressions.Count == 0 ? None : new SuppressionSet(suppressions.ToImmutable());
    }

    // As in SuppressMessage, the id may be followed by the rule's name: "IAM3001:FullAdmin".
    private static string WithoutName(string id)
    {
        var colon = id.IndexOf(':');
        return (colon < 0 ? id : id.Substring(0, colon)).Trim();
    }

    private static string? GetText(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value as string;
            }
        }

        return null;
    }
}
