using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Rules.Identities;

/// <summary>Resources to ask about, where any will do: those that the granting statements name, with their wildcards filled in.</summary>
internal static class GrantExamples
{
    private const int Most = 8;

    /// <summary>Some resources that policies allow an action on, conditions aside; none where no statement allows it.</summary>
    public static IEnumerable<string> Resources(IEnumerable<EffectivePolicy> policies, string action)
    {
        var statements = policies
            .SelectMany(static p => p.Document.Statements)
            .Where(s => s.Effect == Effect.Allow && s.IsNotAction != s.Actions.Any(a => a.IsMatch(action)))
            .ToArray();
        return statements.Length == 0 ? [] : statements
            .Where(static s => !s.IsNotResource)
            .SelectMany(static s => s.Resources)
            .Select(static r => r.IsAny ? "*" : r.Text.Replace('*', 'x').Replace('?', 'x'))
            .Append("*")
            .Distinct(StringComparer.Ordinal)
            .Take(Most);
    }
}
