using IamAnalyzers.Rules.Text;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>"Did you mean …": the name in the catalogue that is nearest to a mistyped one, or null when none is near.</summary>
internal static class Suggestions
{
    /// <summary>The current action nearest to a name, in its documented case and without the prefix: <c>GetObject</c>.</summary>
    public static string? ClosestAction(ServiceEntry service, ReadOnlySpan<char> name)
    {
        Span<char> buffer = stackalloc char[EditDistance.MaxLength];
        var search = new ClosestSearch(name);
        string? closest = null;
        foreach (var action in service.Actions)
        {
            if (search.MayBeCloser(action.NameBytes.Length) && CatalogText.TryWiden(action.NameBytes, buffer, out var length) && search.IsCloser(buffer.Slice(0, length)))
                closest = action.Name;
        }

        return closest;
    }

    /// <summary>The prefix of the current service nearest to a prefix.</summary>
    public static string? ClosestService(AwsCatalog catalog, ReadOnlySpan<char> prefix)
    {
        Span<char> buffer = stackalloc char[EditDistance.MaxLength];
        var search = new ClosestSearch(prefix);
        string? closest = null;
        foreach (var service in catalog.Services)
        {
            if (search.MayBeCloser(service.PrefixBytes.Length) && CatalogText.TryWiden(service.PrefixBytes, buffer, out var length) && search.IsCloser(buffer.Slice(0, length)))
                closest = service.Prefix;
        }

        return closest;
    }

    /// <summary>
    /// The global condition key nearest to a key, never a deprecated one. What the author filled in stays:
    /// <c>aws:PrincipleTag/team</c> gives <c>aws:PrincipalTag/team</c>.
    /// </summary>
    public static string? ClosestGlobalKey(AwsCatalog catalog, ReadOnlySpan<char> key) => ClosestKey(catalog.GlobalKeys, key);

    /// <summary>The condition key of a service nearest to a key; what the author filled in stays.</summary>
    public static string? ClosestConditionKey(ServiceEntry service, ReadOnlySpan<char> key) => ClosestKey(service.ConditionKeys, key);

    private static string? ClosestKey(CatalogList<ConditionKeyEntry> keys, ReadOnlySpan<char> key)
    {
        var slash = key.IndexOf('/');
        var search = new ClosestSearch(slash < 0 ? key : key.Slice(0, slash));
        string? closest = null;
        foreach (var candidate in keys)
        {
            if (candidate.IsDeprecated)
                continue;

            // With a slash only keys of the form name/${…} can be meant, without one only complete names.
            var name = candidate.Name;
            var head = name.IndexOf("/${", StringComparison.Ordinal);
            if (slash < 0 ? candidate.HasVariablePart : head < 0 || name[name.Length - 1] != '}')
                continue;

            if (search.IsCloser(slash < 0 ? name.AsSpan() : name.AsSpan(0, head)))
                closest = slash < 0 ? name : name.Substring(0, head) + key.Slice(slash).ToString();
        }

        return closest;
    }
}
