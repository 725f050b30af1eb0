using System.Collections.Immutable;
using IamAnalyzers.Policies.Authorization;

namespace IamAnalyzers.Policies.Explanations;

/// <summary>Puts the reasons of a decision into sentences.</summary>
internal static class Explainer
{
    public static ExplanationNode Explain(AuthorizationResult result, Trace trace)
    {
        var children = new List<ExplanationNode> { Request(trace) };
        var guards = new GuardExplainer(trace, result.Verdict);
        children.AddRange(guards.Explain());
        if (guards.NotGiven() is { } rest)
        {
            children.Add(rest);
        }

        return new ExplanationNode(Headline(result, trace), children);
    }

    private static string Headline(AuthorizationResult result, Trace trace)
    {
        switch (result.Verdict.Reason)
        {
            case SpecialReason.NoAction:
                return $"Implicitly denied: \"{trace.Facts.Action}\" is no action (service:name)";
            case SpecialReason.CallerIdentity:
                return "Allowed: AWS allows sts:GetCallerIdentity whatever policies say";
            case SpecialReason.Root when result.IsAllowed && result.DecidedBy is null:
                return "Allowed: the root user needs no policy, and nothing denies";
        }

        return result.Outcome == AuthorizationOutcome.DependsOn
            ? $"Depends on {Wording.List(result.DependsOn.SelectMany(static d => d.Keys).Distinct(StringComparer.OrdinalIgnoreCase))}"
            : result.Decision == Decision.ImplicitlyDenied
                ? $"Implicitly denied: {Wording.List(result.BlockedBy.Select(kind => $"no {Wording.Name(kind)} allows it"))}"
                : Decided(result);
    }

    private static string Decided(AuthorizationResult result)
    {
        var verb = result.IsAllowed ? "Allowed" : "Explicitly denied";
        var deciding = result.DecidingStatements.FirstOrDefault(s => s.Kind == result.DecidedBy);
        return deciding is null
            ? verb
            : $"{verb} by {Wording.Name(deciding.Kind)}{(deciding.PolicyName is { } name ? " " + name : string.Empty)}, {Wording.Statement(deciding.Statement)}";
    }

    private static ExplanationNode Request(Trace trace)
    {
        var facts = trace.Facts;
        var lines = new List<ExplanationNode>
        {
            new($"principal {Wording.Caller(facts.Principal)}"),
            new($"action {facts.Action}"),
            new($"resource {facts.Resource}"),
            new(Wording.Relation(trace.Sides)),
        };
        var context = facts.Context.Snapshot;
        for (var i = 0; i < context.Count; i++)
        {
            var entry = context[i];
            lines.Add(new ExplanationNode(entry.IsUnknown
                ? $"{entry.Key} unknown"
                : entry.Values.Length == 0 ? $"{entry.Key} absent" : $"{entry.Key} = {Wording.List(entry.Values)}"));
        }

        return new ExplanationNode("Request", lines.ToImmutableArray());
    }
}
