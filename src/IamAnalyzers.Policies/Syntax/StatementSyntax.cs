using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>One statement as read. Where both an element and its negation stand, the plain one is taken.</summary>
internal sealed class StatementSyntax
{
    /// <summary>The place among the document's statements, from 0.</summary>
    public required int Index { get; init; }

    public required JsonObject Node { get; init; }

    public JsonProperty? SidElement { get; init; }

    public string? Sid => (SidElement?.Value as JsonString)?.Value;

    public JsonProperty? EffectElement { get; init; }

    /// <summary>The effect; null where it is missing or is none.</summary>
    public Effect? Effect { get; init; }

    /// <summary>The <c>Action</c> or <c>NotAction</c> property; null where there is neither.</summary>
    public JsonProperty? ActionElement { get; init; }

    public bool IsNotAction { get; init; }

    public ImmutableArray<ActionSyntax> Actions { get; init; } = ImmutableArray<ActionSyntax>.Empty;

    /// <summary>The <c>Resource</c> or <c>NotResource</c> property; null where there is neither.</summary>
    public JsonProperty? ResourceElement { get; init; }

    public bool IsNotResource { get; init; }

    public ImmutableArray<ResourceSyntax> Resources { get; init; } = ImmutableArray<ResourceSyntax>.Empty;

    /// <summary>The <c>Principal</c> or <c>NotPrincipal</c> property; null where there is neither.</summary>
    public JsonProperty? PrincipalElement { get; init; }

    public bool IsNotPrincipal { get; init; }

    /// <summary>Whether the principal is the string <c>"*"</c>.</summary>
    public bool IsStarPrincipal { get; init; }

    public ImmutableArray<PrincipalValueSyntax> Principals { get; init; } = ImmutableArray<PrincipalValueSyntax>.Empty;

    public JsonProperty? ConditionElement { get; init; }

    public ImmutableArray<ConditionSyntax> Conditions { get; init; } = ImmutableArray<ConditionSyntax>.Empty;

    /// <summary>The characters on which a finding about the whole statement stands: its Sid or its first element's name, else its brace.</summary>
    public SourceSpan HeadSpan =>
        SidElement?.Value.Span ?? (Node.Properties.Length > 0 ? Node.Properties[0].Name.Span : new SourceSpan(Node.Start, 1));

    /// <summary>How a message names the statement: its Sid, or its number as people count.</summary>
    public string DisplayName => Sid is { Length: > 0 } sid ? $"'{sid}'" : $"#{Index + 1}";
}

/// <summary>A value of <c>Action</c> or <c>NotAction</c>.</summary>
internal sealed record ActionSyntax(JsonString Node, ActionPattern Pattern);

/// <summary>A value of <c>Resource</c> or <c>NotResource</c>.</summary>
internal sealed record ResourceSyntax(JsonString Node, ArnPattern Pattern);

/// <summary>A value under <c>Principal</c> or <c>NotPrincipal</c>; <paramref name="Key"/> is null for the string <c>"*"</c>.</summary>
internal sealed record PrincipalValueSyntax(JsonString? Key, PrincipalType Type, JsonString Node)
{
    public string Value => Node.Value;
}

/// <summary>One operator and key of a <c>Condition</c>, with its values.</summary>
internal sealed record ConditionSyntax(
    JsonString OperatorNode,
    ConditionOperator Operator,
    JsonString KeyNode,
    JsonNode ValuesNode,
    ImmutableArray<ConditionValueSyntax> Values)
{
    public string Key => KeyNode.Value;
}

/// <summary>A value that a condition compares with: a string, a number or a boolean, as text.</summary>
internal sealed record ConditionValueSyntax(JsonNode Node, string Text);
