using System.Collections.Concurrent;

namespace DocumentService;

/// <summary>The comments on documents. Who may read and add them, policies say in the terms of comments.iam-service.json.</summary>
internal sealed class Comments
{
    private readonly ConcurrentDictionary<(string Team, string Name), ConcurrentQueue<string>> _threads = new();

    public IReadOnlyList<string> Of(string team, string name) => _threads.TryGetValue((team, name), out var thread) ? [.. thread] : [];

    public void Add(string team, string name, string text) => _threads.GetOrAdd((team, name), static _ => new ConcurrentQueue<string>()).Enqueue(text);
}
