using System.Collections.Concurrent;

namespace DocumentService;

/// <summary>Keeps the documents as long as the process lives, so that the sample runs without an account.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly ConcurrentDictionary<(string Team, string Name), string> _documents = new();

    public Task<string?> FindAsync(string team, string name) => Task.FromResult(_documents.GetValueOrDefault((team, name)));

    public Task<IReadOnlyList<string>> ListAsync(string team) => Task.FromResult<IReadOnlyList<string>>(
        [.. _documents.Keys.Where(key => key.Team == team).Select(key => key.Name).Order(StringComparer.Ordinal)]);

    public Task PutAsync(string team, string name, string text)
    {
        _documents[(team, name)] = text;
        return Task.CompletedTask;
    }

    public Task<bool> DeleteAsync(string team, string name) => Task.FromResult(_documents.TryRemove((team, name), out _));
}
