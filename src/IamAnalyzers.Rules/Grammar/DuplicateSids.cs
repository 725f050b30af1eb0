using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>Finds Sids that stand twice; empty ones are no names and do not count.</summary>
internal static class DuplicateSids
{
    public static void Report(PolicyCheck check, Rule rule)
    {
        if (check.Statements.Length < 2)
        {
            return;
        }

        var seen = new Dictionary<string, StatementSyntax>(StringComparer.Ordinal);
        foreach (var statement in check.Statements)
        {
            if (statement.SidElement?.Value is not JsonString { Value.Length: > 0 } sid)
            {
                continue;
            }

            if (seen.TryGetValue(sid.Value, out var first))
            {
                check.Report(statement, new Finding(rule, sid.ValueSpan(), ImmutableArray.Create(sid.Value))
                {
                    AdditionalSpans = ImmutableArray.Create(first.SidElement!.Value.Span),
                    Edits = ImmutableArray.Create(Rename(check, sid)),
                });
            }
            else
            {
                seen.Add(sid.Value, statement);
            }
        }
    }

    private static SuggestedEdit Rename(PolicyCheck check, JsonString sid)
    {
        string name;
        var number = 2;
        do
        {
            name = sid.Value + number.ToString(CultureInfo.InvariantCulture);
            number++;
        }
        while (check.Statements.Any(s => s.Sid == name));
        return SuggestedEdit.Replace($"Change to \"{name}\"", sid.Span, JsonEdits.Quote(name));
    }
}
