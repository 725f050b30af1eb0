using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Reads one statement.</summary>
internal sealed class StatementReader(PolicyErrorBag errors)
{
    private readonly ConditionReader _conditions = new(errors);
    private readonly PrincipalReader _principals = new(errors);

    public StatementSyntax Read(JsonObject node, int index)
    {
        var elements = new ElementSet(node, PolicyElements.OfStatement, PolicySyntaxErrorKind.UnknownStatementElement, "a statement", errors);
        var sid = elements[PolicyElements.Sid];
        if (sid is not null)
        {
            ElementReader.ExpectString(sid, errors);
        }

        var effect = elements[PolicyElements.Effect];
        var (action, isNotAction) = Either(elements, PolicyElements.Action, PolicyElements.NotAction, PolicySyntaxErrorKind.ActionAndNotAction);
        var (resource, isNotResource) = Either(elements, PolicyElements.Resource, PolicyElements.NotResource, PolicySyntaxErrorKind.ResourceAndNotResource);
        var (principal, isNotPrincipal) = Either(elements, PolicyElements.Principal, PolicyElements.NotPrincipal, PolicySyntaxErrorKind.PrincipalAndNotPrincipal);
        var condition = elements[PolicyElements.Condition];
        var effectValue = ReadEffect(node, effect);
        if (action is null && IsWhole(node))
        {
            errors.Add(PolicySyntaxErrorKind.MissingAction, Head(node), "The statement has neither Action nor NotAction: say which actions it is about");
        }

        return new StatementSyntax
        {
            Index = index,
            Node = node,
            SidElement = sid,
            EffectElement = effect,
            Effect = effectValue,
            ActionElement = action,
            IsNotAction = isNotAction,
            Actions = ReadActions(action),
            ResourceElement = resource,
            IsNotResource = isNotResource,
            Resources = ReadResources(resource),
            PrincipalElement = principal,
            IsNotPrincipal = isNotPrincipal,
            IsStarPrincipal = principal?.Value is JsonString,
            Principals = principal is null ? ImmutableArray<PrincipalValueSyntax>.Empty : _principals.Read(principal),
            ConditionElement = condition,
            Conditions = condition is null ? ImmutableArray<ConditionSyntax>.Empty : _conditions.Read(condition),
        };
    }

    private (JsonProperty? Element, bool IsNegated) Either(ElementSet elements, string name, string negation, PolicySyntaxErrorKind bothKind)
    {
        var plain = elements[name];
        var negated = elements[negation];
        if (plain is not null && negated is not null)
        {
            errors.Add(bothKind, negated.Name.Span, $"A statement has either {name} or {negation}, not both: keep one");
        }

        return plain is not null ? (plain, false) : (negated, negated is not null);
    }

    private Effect? ReadEffect(JsonObject node, JsonProperty? effect)
    {
        if (effect is null)
        {
            if (IsWhole(node))
            {
                errors.Add(PolicySyntaxErrorKind.MissingEffect, Head(node), "The statement has no Effect: add \"Effect\": \"Allow\" or \"Deny\"");
            }

            return null;
        }

        if (!ElementReader.ExpectString(effect, errors, out var text))
        {
            return null;
        }

        switch (text.Value)
        {
            case "Allow":
                return Effect.Allow;
            case "Deny":
                return Effect.Deny;
            default:
                errors.Add(
                    PolicySyntaxErrorKind.InvalidEffect,
                    text.Span,
                    $"Effect is exactly \"Allow\" or \"Deny\" (case-sensitive), not \"{text.Value}\"");
                return null;
        }
    }

    private ImmutableArray<ActionSyntax> ReadActions(JsonProperty? element) => element is null
        ? ImmutableArray<ActionSyntax>.Empty
        : ImmutableArray.CreateRange(ElementReader.ReadStrings(element.Name.Value, element.Value, errors), static s => new ActionSyntax(s, new ActionPattern(s.Value)));

    private ImmutableArray<ResourceSyntax> ReadResources(JsonProperty? element) => element is null
        ? ImmutableArray<ResourceSyntax>.Empty
        : ImmutableArray.CreateRange(ElementReader.ReadStrings(element.Name.Value, element.Value, errors), static s => new ResourceSyntax(s, new ArnPattern(s.Value)));

    private static SourceSpan Head(JsonObject node) => new(node.Start, 1);

    // Of a statement that the text leaves open, nothing can be said to be missing; an object cut short was reported already.
    private static bool IsWhole(JsonObject node) => !node.Properties.Any(static p => p.Value.Kind == JsonKind.Missing) && node.IsClosed;
}
