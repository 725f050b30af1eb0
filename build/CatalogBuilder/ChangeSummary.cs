using IamAnalyzers.Rules.Catalog;

namespace CatalogBuilder;

/// <summary>What a refresh changes, for the person who reviews it.</summary>
internal static class ChangeSummary
{
    private const int MaxNames = 40;

    /// <summary>Lines about the differences between two catalogues.</summary>
    public static IEnumerable<string> Compare(AwsCatalog? before, AwsCatalog after)
    {
        if (before is null)
            return ["No catalogue of this format to compare with."];

        return
        [
            $"Data {before.Version} -> {after.Version}",
            .. Difference("services", before.Services.Select(s => s.Prefix), after.Services.Select(s => s.Prefix)),
            .. Difference("retired services", before.RetiredServices.Select(s => s.Prefix), after.RetiredServices.Select(s => s.Prefix)),
            .. Difference("actions", Actions(before), Actions(after)),
            .. Difference("resource types", Types(before), Types(after)),
            .. Difference("condition keys", before.ConditionKeys.Select(k => k.Name), after.ConditionKeys.Select(k => k.Name)),
        ];
    }

    private static IEnumerable<string> Actions(AwsCatalog catalog) => catalog.Services.SelectMany(s => s.Actions.Select(a => a.FullName));

    private static IEnumerable<string> Types(AwsCatalog catalog) =>
        catalog.Services.SelectMany(s => s.ResourceTypes.Select(t => $"{s.Prefix} {t.Name} {t.ArnTemplate}"));

    private static IEnumerable<string> Difference(string what, IEnumerable<string> before, IEnumerable<string> after)
    {
        var old = before.ToHashSet(StringComparer.Ordinal);
        var now = after.ToHashSet(StringComparer.Ordinal);
        yield return $"{what}: {now.Count} (+{now.Except(old).Count()}, -{old.Except(now).Count()})";
        foreach (var line in Listing("+", now.Except(old)).Concat(Listing("-", old.Except(now))))
            yield return line;
    }

    private static IEnumerable<string> Listing(string sign, IEnumerable<string> names)
    {
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        foreach (var name in sorted.Take(MaxNames))
            yield return $"  {sign} {name}";
        if (sorted.Count > MaxNames)
            yield return $"  {sign} … and {sorted.Count - MaxNames} more";
    }
}
