using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>What a request must have of context, in words.</summary>
/// <param name="Words">For each key what it holds, such as <c>without aws:MultiFactorAuthPresent</c>; in the order of the keys.</param>
/// <param name="IsExact">Whether such a request surely exists: false where conditions beyond the algebra meet on one key.</param>
internal sealed record ContextExample(ImmutableArray<string> Words, bool IsExact);

/// <summary>Contexts in which certain conditions hold and others do not, key by key.</summary>
internal static class ConditionSpace
{
    /// <summary>An example of such a context; null where there surely is none.</summary>
    public static ContextExample? Find(IReadOnlyList<ConditionLiteral> literals)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var isExact = true;
        foreach (var key in literals.GroupBy(static l => l.Atom.Key, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var distinct = key.GroupBy(static l => l.Atom.Identity, StringComparer.Ordinal).Select(static g => g.First()).ToList();
            if (HasContradiction(key) || FindText(distinct.Where(static l => l.Atom.IsText).ToList()) is not { } text)
            {
                return null;
            }

            var opaque = distinct.Where(static l => !l.Atom.IsText).ToList();
            isExact &= text.IsExact && (opaque.Count == 0 || distinct.Count == 1);
            if (text.Words is not null)
            {
                words.Add(text.Words);
            }

            words.AddRange(opaque.Select(static l => $"{(l.Holds ? "where" : "where not")} {l.Atom.Source}"));
        }

        return new ContextExample(words.ToImmutable(), isExact);
    }

    private static bool HasContradiction(IEnumerable<ConditionLiteral> literals)
    {
        var holding = literals.Where(static l => l.Holds).ToList();
        return holding.Count > 0 && literals.Any(l => !l.Holds && holding.Exists(h => h.Atom.Identity == l.Atom.Identity || h.Atom.Implies(l.Atom)));
    }

    /// <summary>What one key may hold: nothing, a text, the empty text, or several values.</summary>
    private static (string? Words, bool IsExact)? FindText(List<ConditionLiteral> literals)
    {
        if (literals.Count == 0)
        {
            return (null, true);
        }

        var key = literals[0].Atom.Source.Key;
        if (literals.TrueForAll(static l => l.Atom.HoldsOnAbsence == l.Holds))
        {
            return ($"without {key}", true);
        }

        var answer = FindValue(literals);
        return answer.Text is { } text ? ($"with {key} '{new VariableLetters().ToText(text)}'", true)
            : answer.IsTooHard ? ($"with some {key}", false)
            : literals.TrueForAll(static l => l.Atom.HoldsOnEmpty == l.Holds) ? ($"with an empty {key}", true)
            : literals.TrueForAll(static l => l.Atom.HoldsOnSeveral == l.Holds) ? ($"with several values of {key}", true)
            : null;
    }

    private static TextAnswer FindValue(List<ConditionLiteral> literals)
    {
        var all = new List<IReadOnlyList<TextPattern>> { new[] { TextPattern.NotEmpty } };
        var none = new List<TextPattern>();
        foreach (var literal in literals)
        {
            if (literal.Atom.IsNull)
            {
                if (literal.Atom.HoldsOnSeveral != literal.Holds)
                {
                    return new TextAnswer(true, null);
                }
            }
            else if (literal.Holds != literal.Atom.IsNegated)
            {
                all.Add(literal.Atom.Patterns);
            }
            else
            {
                none.AddRange(literal.Atom.Patterns);
            }
        }

        return TextSpace.Find(all, none);
    }
}
