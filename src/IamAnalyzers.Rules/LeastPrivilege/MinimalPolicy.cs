using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Rules.Matching;
using IamAnalyzers.Rules.Operations;

namespace IamAnalyzers.Rules.LeastPrivilege;

/// <summary>A use of an action: what the smallest policy is made from.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">What a statement would name.</param>
/// <param name="Use">Who needs it, for people: <c>Archive.Save (S3 PutObject)</c>.</param>
internal sealed record ActionUse(string Action, ImmutableArray<string> Resources, string Use);

/// <summary>A statement of the smallest policy.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Uses">Who needs it, in the order of names.</param>
internal sealed record MinimalStatement(PolicyStatementText Text, ImmutableArray<string> Uses);

/// <summary>The smallest policy that allows all uses, put together as a person would: what concerns the same resources is one statement.</summary>
internal static class MinimalPolicy
{
    /// <summary>The statements, by service and resource; equal for equal uses, whatever their order.</summary>
    public static ImmutableArray<MinimalStatement> Of(IEnumerable<ActionUse> uses)
    {
        var all = uses.ToList();
        var statements = all
            .GroupBy(static use => use.Action, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static g => Widest(g.SelectMany(static use => use.Resources)).Select(resource => (Action: g.Key, Resource: resource)))

            // Actions on the same resource are one statement of their service, then resources with the same actions are.
            .GroupBy(static g => (Service: ServiceOf(g.Action), g.Resource))
            .Select(static g => (g.Key.Service, g.Key.Resource, Actions: Sorted(g.Select(static a => a.Action))))
            .GroupBy(static g => (g.Service, Actions: string.Join(" ", g.Actions)))
            .Select(static g => (g.Key.Service, g.First().Actions, Resources: Sorted(g.Select(static r => r.Resource))))
            .OrderBy(static s => s.Service, StringComparer.Ordinal)
            .ThenBy(static s => s.Resources[0], StringComparer.Ordinal)
            .ThenBy(static s => s.Actions[0], StringComparer.Ordinal);

        var sids = new HashSet<string>(StringComparer.Ordinal);
        return statements
            .Select(s => new MinimalStatement(
                new PolicyStatementText(FreeSid(s.Service, s.Resources, sids), s.Actions, s.Resources),
                Sorted(all.Where(use => Concerns(use, s.Actions, s.Resources)).Select(static use => use.Use))))
            .ToImmutableArray();
    }

    /// <summary>The uses of one need; what is only possible is no part of the smallest policy.</summary>
    public static IEnumerable<ActionUse> UsesOf(Need need, string use) => need.Strength == NeedStrength.Required
        ? [new ActionUse(need.Action, need.Resources.Select(static r => r.Template).ToImmutableArray(), use)]
        : [];

    /// <summary>The resources that no other of them holds.</summary>
    private static IEnumerable<string> Widest(IEnumerable<string> resources)
    {
        var distinct = resources.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Where(r => !distinct.Any(other => other != r && StatementSets.CoversResource(other, r) && !StatementSets.CoversResource(r, other)));
    }

    private static bool Concerns(ActionUse use, ImmutableArray<string> actions, ImmutableArray<string> resources) =>
        actions.Contains(use.Action, StringComparer.OrdinalIgnoreCase)
        && use.Resources.Any(r => resources.Any(allowed => StatementSets.CoversResource(allowed, r)));

    private static ImmutableArray<string> Sorted(IEnumerable<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).OrderBy(static t => t, StringComparer.Ordinal).ToImmutableArray();

    private static string ServiceOf(string action) => action.Substring(0, Math.Max(0, action.IndexOf(':')));

    /// <summary>A name from the service and the first resource: <c>S3AcmeArchive</c>; letters and digits only, as AWS wants it.</summary>
    private static string FreeSid(string service, ImmutableArray<string> resources, HashSet<string> taken)
    {
        var fields = resources[0].Split([':'], 6);
        var name = Pascal(service) + (fields.Length == 6 ? Pascal(fields[5]) : "");
        var sid = name;
        for (var i = 2; !taken.Add(sid); i++)
        {
            sid = name + i.ToString(CultureInfo.InvariantCulture);
        }

        return sid;
    }

    private static string Pascal(string text)
    {
        var words = new string(text.Select(static c => c < 128 && char.IsLetterOrDigit(c) ? c : ' ').ToArray()).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(static w => char.ToUpperInvariant(w[0]) + (w.Any(char.IsLower) ? w.Substring(1) : w.Substring(1).ToLowerInvariant())));
    }
}
