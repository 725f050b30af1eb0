using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Conditions;

/// <summary>What rules ask about one condition.</summary>
internal static class ConditionFacts
{
    private static readonly HashSet<string> AlwaysPresent = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalType", "aws:userid", "aws:RequestedRegion", "aws:CurrentTime", "aws:EpochTime",
        "aws:SecureTransport", "aws:UserAgent", "aws:ViaAWSService", "aws:PrincipalIsAWSService",
    };

    /// <summary>Whether every request of a principal has the key.</summary>
    public static bool IsAlwaysPresent(string key) => AlwaysPresent.Contains(key);

    /// <summary>Whether the condition is about a certain key; keys compare without case.</summary>
    public static bool IsAbout(this ConditionSyntax condition, string key) => string.Equals(condition.Key, key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value holds a variable or what a template should have filled in, so that nobody can judge it.</summary>
    public static bool IsOpen(string value) => value.IndexOf("${", StringComparison.Ordinal) >= 0 || value.IndexOf("{{", StringComparison.Ordinal) >= 0 || value.IndexOf('<') >= 0;

    /// <summary>The operator's object, if it has just this key: then the operator can be renamed without touching others.</summary>
    public static bool IsAloneUnderOperator(PolicyCheck check, ConditionSyntax condition) =>
        JsonSearch.FindOwner(check.Syntax.Root, condition.KeyNode.Span) is { Properties.Length: 1 };

    /// <summary>An edit that gives the condition another operator, where that touches nothing else.</summary>
    public static ImmutableArray<SuggestedEdit> ChangeOperator(PolicyCheck check, ConditionSyntax condition, ConditionOperator to) =>
        IsAloneUnderOperator(check, condition)
            ? OperatorEdits.Rename(check, condition.OperatorNode.Span, to.ToString())
            : ImmutableArray<SuggestedEdit>.Empty;

    /// <summary>An edit that writes another key, where the operator does not have it already.</summary>
    public static ImmutableArray<SuggestedEdit> ChangeKey(PolicyCheck check, ConditionSyntax condition, string to) =>
        JsonSearch.FindOwner(check.Syntax.Root, condition.KeyNode.Span) is { } owner && owner.Find(to) is null
            ? ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{to}\"", condition.KeyNode.Span, JsonEdits.Quote(to)))
            : ImmutableArray<SuggestedEdit>.Empty;

    /// <summary>An edit that writes another value.</summary>
    public static ImmutableArray<SuggestedEdit> ChangeValue(ConditionValueSyntax value, string to) =>
        ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{to}\"", value.Node.Span, JsonEdits.Quote(to)));

    /// <summary>The characters of a value, without quotes.</summary>
    public static SourceSpan SpanOf(ConditionValueSyntax value) => value.Node is JsonString text ? text.ValueSpan() : value.Node.Span;
}
