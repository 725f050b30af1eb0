using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules;

/// <summary>
/// Drops the findings that unknown text (<see cref="UnknownText"/>) could refute, so that no rule has to know of it. What is
/// known stays judged: <c>s3:*</c> is too wide whatever the resource turns out to be.
/// </summary>
internal sealed class UnknownTextFilter
{
    /// <summary>Rules that hold one element of a statement against another: any unknown part of the statement may mend the fault.</summary>
    private static readonly HashSet<string> RelatingRules =
    [
        "IAM1122", "IAM1123", "IAM1215", "IAM1217", "IAM1218",
        "IAM2009", "IAM2010", "IAM2012", "IAM2013", "IAM2014", "IAM2114", "IAM2115", "IAM2116", "IAM2117", "IAM2119", "IAM2120", "IAM2121",
        "IAM2204", "IAM2213", "IAM2214", "IAM2217", "IAM2218", "IAM2219",
        "IAM2251", "IAM2252", "IAM2253",
    ];

    private const string EscapedMarker = "\\uffff";

    private readonly PolicySyntax _syntax;
    private readonly bool _hasUnknownStructure;
    private readonly bool _hasUnknownRoot;

    private UnknownTextFilter(PolicySyntax syntax)
    {
        _syntax = syntax;
        _hasUnknownStructure = UnknownText.IsInStructureOf(syntax.Json.Root);
        _hasUnknownRoot = syntax.Root is null
            || syntax.Root.Properties.Any(static p => UnknownText.IsPresent(p.Name.Value) || p.Value is JsonUnknown);
    }

    /// <summary>The findings that hold whatever the unknown text is, in their order.</summary>
    public static ImmutableArray<Finding> Apply(PolicySyntax syntax, ImmutableArray<Finding> findings)
    {
        if (findings.IsEmpty || !UnknownText.IsPresent(syntax.Text))
        {
            return findings;
        }

        var filter = new UnknownTextFilter(syntax);
        return findings.Where(filter.Holds).Select(WithReadableArguments).Select(filter.WithKnownEdits).ToImmutableArray();
    }

    private bool Holds(Finding finding)
    {
        if (IsUnknown(finding.Span) || finding.AdditionalSpans.Any(IsUnknown))
        {
            return false;
        }

        if (finding.Rule.Id == RuleIds.JsonSyntax && _hasUnknownStructure)
        {
            return false;
        }

        var statement = FindStatement(finding);
        return statement is null ? !_hasUnknownRoot : Holds(finding.Rule, statement);
    }

    private static bool Holds(Rule rule, StatementSyntax statement)
    {
        if (!UnknownText.IsIn(statement.Node))
        {
            return true;
        }

        if (RelatingRules.Contains(rule.Id) || statement.Node.Properties.Any(static p => UnknownText.IsPresent(p.Name.Value)))
        {
            return false;
        }

        // What a condition, a principal or the effect says decides whether a grant is too wide, or whether it is one at all.
        return rule.Category == RuleCategories.Validity || !(
            UnknownText.IsInStructureOf(statement.ConditionElement?.Value)
            || UnknownText.IsInStructureOf(statement.PrincipalElement?.Value)
            || UnknownText.IsIn(statement.EffectElement?.Value));
    }

    private StatementSyntax? FindStatement(Finding finding)
    {
        foreach (var statement in _syntax.Statements)
        {
            var span = statement.Node.Span;
            if (statement.Index == finding.StatementIndex || (finding.Span.Start >= span.Start && finding.Span.End <= span.End))
            {
                return statement;
            }
        }

        return null;
    }

    private bool IsUnknown(SourceSpan span) => UnknownText.IsPresent(_syntax.Text.AsSpan(span.Start, span.Length));

    private static Finding WithReadableArguments(Finding finding) =>
        finding.Arguments.Any(UnknownText.IsPresent)
            ? finding with { Arguments = ImmutableArray.CreateRange(finding.Arguments, UnknownText.Display) }
            : finding;

    // What stands for unknown text is no text of the document: an edit that would write it, or its escape, writes nonsense. Where
    // the text was put together, its origin may know better and leave alone what is unknown.
    private Finding WithKnownEdits(Finding finding) => finding with
    {
        Edits = finding.Edits
            .RemoveAll(e => e.Changes.Any(c => _syntax.Json.TryMapChange(c.Span, c.NewText) is { } change && WritesUnknown(change.NewText)))
            .Select(static e => e with { Title = UnknownText.Display(e.Title) })
            .ToImmutableArray(),
    };

    private static bool WritesUnknown(string text) =>
        UnknownText.IsPresent(text) || text.IndexOf(EscapedMarker, StringComparison.OrdinalIgnoreCase) >= 0;
}
