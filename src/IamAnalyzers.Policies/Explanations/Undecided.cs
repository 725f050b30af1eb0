using System.Collections.Immutable;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Explanations;

/// <summary>Collects the conditions on which an answer depends, where keys are unknown.</summary>
internal static class Undecided
{
    public static ImmutableArray<UndecidedCondition> Collect(Trace trace)
    {
        var found = ImmutableArray.CreateBuilder<UndecidedCondition>();
        foreach (var document in trace.Documents)
        {
            var statements = document.Document.Compiled.Statements;
            for (var i = 0; i < statements.Count; i++)
            {
                if (document.Outcomes[i].Truth == Truth.Unknown)
                {
                    Collect(trace.Facts.Context, document, statements[i], found);
                }
            }
        }

        return found.ToImmutable();
    }

    private static void Collect(
        ContextView context, DocumentTrace document, CompiledStatement statement, ImmutableArray<UndecidedCondition>.Builder found)
    {
        var match = new StatementMatch(document.Kind, document.Document, statement.Source);
        var variables = document.Document.SupportsVariables
            ? UnknownVariables(context, statement.Source.Resources.Where(static r => r.HasVariables && r.IsArn).Select(static r => new ResourceTemplate(r.Text).Resource))
            : ImmutableArray<string>.Empty;
        if (!variables.IsEmpty)
        {
            found.Add(new UndecidedCondition(match, null, variables));
        }

        foreach (var condition in statement.Conditions)
        {
            if (condition.Evaluate(context) != Truth.Unknown)
            {
                continue;
            }

            var keys = condition.ValueIn(context).IsUnknown ? ImmutableArray.Create(condition.Source.Key) : ImmutableArray<string>.Empty;
            keys = keys.AddRange(UnknownVariables(context, condition.Source.Values.Select(static v => new PolicyTemplate(v))));
            found.Add(new UndecidedCondition(match, condition.Source, keys));
        }
    }

    private static ImmutableArray<string> UnknownVariables(ContextView context, IEnumerable<PolicyTemplate> templates) =>
        templates
            .SelectMany(static t => t.Variables)
            .Where(v => context.Get(v.Key).IsUnknown)
            .Select(static v => v.Key.Name)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToImmutableArray();
}
