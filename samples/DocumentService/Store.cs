using System.Collections.Concurrent;

namespace DocumentService;

/// <summary>The documents, by team and name. A real service would keep them in the bucket that the policies speak of.</summary>
internal sealed class Store
{
    private readonly ConcurrentDictionary<(string Team, string Name), string> _documents = new();

    public string? Find(string team, string name) => _documents.GetValueOrDefault((team, name));

    public IEnumerable<string> List(string team) =>
        _documents.Keys.Where(key => key.Team == team).Select(key => key.Name).Order(StringComparer.Ordinal);

    public void Put(string team, string name, string text) => _documents[(team, name)] = text;

    public bool Delete(string team, string name) => _documents.TryRemove((team, name), out _);
}
