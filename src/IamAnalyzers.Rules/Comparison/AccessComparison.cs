using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>
/// Compares policies over the whole space of requests: callers × actions × resources × contexts. A policy allows what one of its
/// Allow statements is about and none of its Deny statements; the difference of two such sets is worked out symbolically.
/// </summary>
internal sealed class AccessComparison
{
    private readonly VariableLetters _variables = new();
    private readonly AwsCatalog _catalog;
    private readonly ImmutableArray<AccessBox> _allows;
    private readonly ImmutableArray<AccessBox> _denies;
    private readonly ImmutableArray<AccessBox> _oldAllows;
    private readonly ImmutableArray<AccessBox> _oldDenies;

    private AccessComparison(PolicyDocument policy, PolicyDocument baseline, AwsCatalog catalog)
    {
        _catalog = catalog;
        var boxes = AccessBox.Of(policy, _variables);
        var old = AccessBox.Of(baseline, _variables);
        _allows = boxes.Where(static b => b.Statement.Effect == Effect.Allow).ToImmutableArray();
        _denies = boxes.Where(static b => b.Statement.Effect == Effect.Deny).ToImmutableArray();
        _oldAllows = old.Where(static b => b.Statement.Effect == Effect.Allow).ToImmutableArray();
        _oldDenies = old.Where(static b => b.Statement.Effect == Effect.Deny).ToImmutableArray();
    }

    /// <summary>For each action and resource of the policy's Allow statements, a request that it allows and its baseline does not, if there is one.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="catalog">Where examples of actions come from.</param>
    public static IEnumerable<NewAccess> Find(PolicyDocument policy, PolicyDocument baseline, AwsCatalog catalog) =>
        new AccessComparison(policy, baseline, catalog).Differences();

    private IEnumerable<NewAccess> Differences()
    {
        foreach (var caller in Callers.Of(_allows.Concat(_denies).Concat(_oldAllows).Concat(_oldDenies)))
        {
            var denies = About(_denies, caller);
            var oldAllows = About(_oldAllows, caller);
            var without = denies.Concat(oldAllows).ToList();

            // What the baseline denied and the policy denies no more.
            var lifted = About(_oldDenies, caller).Where(old => !IsStillDenied(old, denies)).ToList();
            foreach (var allow in About(_allows, caller))
            {
                foreach (var (action, resource) in Parts(allow.Statement))
                {
                    var isHeld = action >= 0 && without.Exists(box => box.PlainlyHolds(allow, action, resource));
                    if (isHeld && lifted.Count == 0)
                    {
                        continue;
                    }

                    var cell = Part(allow, action, resource);
                    var found = isHeld ? null : Search(cell, without, allow, action, resource, caller);
                    foreach (var deny in found is null ? lifted : [])
                    {
                        found ??= Search(AccessSearch.Inside(cell, deny.Widest()), denies, allow, action, resource, caller);
                    }

                    if (found is not null)
                    {
                        yield return found;
                    }
                }
            }
        }
    }

    private static bool IsStillDenied(AccessBox old, List<AccessBox> denies) =>
        denies.Exists(old.IsSameAs)
        || (denies.Count > 0 && new AccessSearch(denies).Find(AccessSearch.Inside(AccessBox.Everything, old)) is null);

    private NewAccess? Search(RequestCell cell, List<AccessBox> without, AccessBox allow, int action, int resource, PrincipalIdentity? caller)
    {
        var search = new AccessSearch(without);
        if (search.Find(cell) is not { } found)
        {
            return null;
        }

        var isExact = !search.WasGivenUp && !found.Action.IsTooHard && !found.Resource.IsTooHard && found.Context is { IsExact: true };
        return new NewAccess(allow.Statement, action, resource, ExampleWriter.Write(found, caller, _variables, _catalog), isExact);
    }

    private static List<AccessBox> About(ImmutableArray<AccessBox> boxes, PrincipalIdentity? caller) => boxes.Where(b => b.IsAbout(caller)).ToList();

    /// <summary>Each action with each resource; what a negated element lists belongs together.</summary>
    private static IEnumerable<(int Action, int Resource)> Parts(Statement statement)
    {
        var resources = !statement.HasResource || statement.IsNotResource ? [-1] : Enumerable.Range(0, statement.Resources.Length);
        return statement.IsNotAction
            ? resources.Select(static r => (-1, r))
            : Enumerable.Range(0, statement.Actions.Length).SelectMany(a => resources.Select(r => (a, r)));
    }

    private static RequestCell Part(AccessBox allow, int action, int resource)
    {
        var cell = AccessBox.Everything;
        cell = action < 0 ? cell.WithoutAction(allow.Actions) : cell.WithAction(allow.ActionAt(action));
        cell = resource >= 0 ? cell.WithResource(allow.ResourceAt(resource))
            : allow.Statement.HasResource ? cell.WithoutResource(allow.Resources)
            : cell;
        return allow.Conditions.Aggregate(cell, static (c, atom) => c.With(new ConditionLiteral(atom, true)));
    }
}
