namespace DocumentService;

/// <summary>The documents, by team and name.</summary>
internal interface IStore
{
    Task<string?> FindAsync(string team, string name);

    Task<IReadOnlyList<string>> ListAsync(string team);

    Task PutAsync(string team, string name, string text);

    Task<bool> DeleteAsync(string team, string name);
}
