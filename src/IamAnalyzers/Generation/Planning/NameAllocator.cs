using System.Globalization;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Hands out names in one scope. Who asks first gets the name itself, who asks later the name with the first free number from
/// 2 on, so the order of asking has to be a fixed one. Names that differ only in case count as the same.
/// </summary>
internal sealed class NameAllocator(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);

    public string Allocate(string name) => Allocate(name, static candidate => [candidate]);

    /// <summary>Takes a name only if all that is derived from it is free as well.</summary>
    public string Allocate(string name, Func<string, string[]> derived)
    {
        var candidate = name;
        for (var number = 2; derived(candidate).Any(_taken.Contains); number++)
        {
            candidate = name + number.ToString(CultureInfo.InvariantCulture);
        }

        _taken.UnionWith(derived(candidate));
        return candidate;
    }

    public bool IsFree(string name) => !_taken.Contains(name);
}
