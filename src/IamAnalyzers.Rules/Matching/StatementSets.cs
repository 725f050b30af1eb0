using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Rules.Matching;

/// <summary>Actions, resources and statements as sets of requests.</summary>
internal static class StatementSets
{
    /// <summary>Whether one action pattern holds all actions of another.</summary>
    public static bool Covers(ActionPattern wide, ActionPattern narrow) =>
        wide.IsAny
        || (wide.IsValid
            && narrow.IsValid
            && !narrow.IsAny
            && string.Equals(wide.Service, narrow.Service, StringComparison.OrdinalIgnoreCase)
            && PatternSets.Covers(wide.Name, narrow.Name, ignoreCase: true));

    /// <summary>Whether some action matches both patterns.</summary>
    public static bool Overlap(ActionPattern left, ActionPattern right) =>
        left.IsAny
        || right.IsAny
        || (left.IsValid
            && right.IsValid
            && string.Equals(left.Service, right.Service, StringComparison.OrdinalIgnoreCase)
            && PatternSets.Overlap(left.Name, right.Name, ignoreCase: true));

    /// <summary>
    /// Whether one resource pattern holds all resources of another. A variable counts as its text: what it will stand for is
    /// held by a star, and by the same variable.
    /// </summary>
    public static bool CoversResource(string wide, string narrow)
    {
        if (wide == "*" || wide == narrow)
        {
            return true;
        }

        if (!BeginsAlike(wide.AsSpan(), narrow.AsSpan())
            || !ResourcesBeginAlike(wide, narrow)
            || !TryFields(wide, out var w)
            || !TryFields(narrow, out var n))
        {
            return false;
        }

        for (var i = 0; i < w.Length; i++)
        {
            if (!PatternSets.Covers(w[i], n[i], ignoreCase: false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether some resource matches both patterns; a variable may stand for anything.</summary>
    public static bool OverlapResource(string left, string right)
    {
        if (left == "*" || right == "*")
        {
            return true;
        }

        if (!TryFields(VariablesAsStars(left), out var l) || !TryFields(VariablesAsStars(right), out var r))
        {
            return left == right;
        }

        for (var i = 0; i < l.Length; i++)
        {
            if (!PatternSets.Overlap(l[i], r[i], ignoreCase: false))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether every request that matches one statement matches another, conditions and principals being the same texts.</summary>
    public static bool Covers(StatementSyntax wide, StatementSyntax narrow) =>
        CoversActionsAndResources(wide, narrow)
        && SamePrincipals(wide, narrow)
        && (wide.ConditionElement is null || SameConditions(wide, narrow));

    /// <summary>Whether the actions and resources of one statement hold those of another, whoever asks and on what condition.</summary>
    public static bool CoversActionsAndResources(StatementSyntax wide, StatementSyntax narrow) =>
        !wide.IsNotAction
        && !narrow.IsNotAction
        && !wide.IsNotResource
        && !narrow.IsNotResource
        && narrow.Actions.Length > 0
        && (wide.ResourceElement is null) == (narrow.ResourceElement is null)
        && narrow.Actions.All(n => wide.Actions.Any(w => Covers(w.Pattern, n.Pattern)))
        && narrow.Resources.All(n => wide.Resources.Any(w => CoversResource(w.Pattern.Text, n.Pattern.Text)));

    /// <summary>Whether two statements have equal conditions, whatever their order.</summary>
    public static bool SameConditions(StatementSyntax left, StatementSyntax right) =>
        left.Conditions.Length == right.Conditions.Length
        && left.Conditions.All(l => right.Conditions.Any(r =>
            l.Operator == r.Operator
            && string.Equals(l.Key, r.Key, StringComparison.OrdinalIgnoreCase)
            && SameSet(l.Values.Select(static v => v.Text), r.Values.Select(static v => v.Text))));

    /// <summary>Whether two statements name the same principals, whatever their order.</summary>
    public static bool SamePrincipals(StatementSyntax left, StatementSyntax right) =>
        left.IsNotPrincipal == right.IsNotPrincipal
        && (left.PrincipalElement is null) == (right.PrincipalElement is null)
        && SameSet(left.Principals.Select(static p => $"{p.Type} {p.Value}"), right.Principals.Select(static p => $"{p.Type} {p.Value}"));

    /// <summary>Whether two lists hold the same texts, whatever their order.</summary>
    public static bool SameSet(IEnumerable<string> left, IEnumerable<string> right) =>
        new HashSet<string>(left, StringComparer.Ordinal).SetEquals(right);

    /// <summary>A pattern in which each variable is a star.</summary>
    public static string VariablesAsStars(string pattern)
    {
        int start;
        while ((start = pattern.IndexOf("${", StringComparison.Ordinal)) >= 0)
        {
            var end = pattern.IndexOf('}', start);
            if (end < 0)
            {
                return pattern;
            }

            pattern = pattern.Substring(0, start) + "*" + pattern.Substring(end + 1);
        }

        return pattern;
    }

    // What stands before the first wildcard tells most pairs apart, of ARNs that in the resource part: it goes before the costly proof.
    private static bool ResourcesBeginAlike(string wide, string narrow) =>
        !ArnFields.TrySplit(wide.AsSpan(), out var w)
        || !ArnFields.TrySplit(narrow.AsSpan(), out var n)
        || BeginsAlike(wide.AsSpan(w.Resource), narrow.AsSpan(n.Resource));

    private static bool BeginsAlike(ReadOnlySpan<char> wide, ReadOnlySpan<char> narrow)
    {
        var wildcard = wide.IndexOfAny('*', '?');
        return wildcard < 0 ? wide.SequenceEqual(narrow) : narrow.StartsWith(wide.Slice(0, wildcard));
    }

    private static bool TryFields(string pattern, out string[] fields)
    {
        fields = pattern.Split([':'], 6);
        return fields.Length == 6;
    }
}
