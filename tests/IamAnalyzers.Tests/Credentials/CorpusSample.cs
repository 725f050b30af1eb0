using IamAnalyzers.Testing;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>One file of the corpus, with what must be found in it.</summary>
/// <param name="Kind">What it shows; its file's name.</param>
/// <param name="Path">The file's name where the grammar depends on it; null for C#.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Rules">The rules that must report it, each once; none for a hard negative.</param>
/// <param name="Covered">Source texts that the reported spans must cover.</param>
internal sealed record CorpusSample(string Kind, string? Path, string Text, string[] Rules, string[] Covered)
{
    public string File(int instance) => Path is null ? $"c{instance}/{Kind}.cs" : $"f{instance}/{Kind}/{Path}";
}

/// <summary>The values of one instance of the corpus.</summary>
internal sealed class CorpusKeys(int seed)
{
    private readonly GeneratedCredentials _keys = new(seed);

    public GeneratedCredentials Make => _keys;

    public string Id { get; } = new GeneratedCredentials(seed * 31 + 1).KeyId();

    public string TemporaryId { get; } = new GeneratedCredentials(seed * 31 + 2).KeyId("ASIA");

    /// <summary>A secret with a slash in it, which JSON writers escape.</summary>
    public string Secret { get; } = Enumerable.Range(0, 1000)
        .Select(i => new GeneratedCredentials(seed * 1009 + i).Secret())
        .First(s => s.Contains('/', StringComparison.Ordinal) && s.Contains('+', StringComparison.Ordinal));

    public string Token { get; } = new GeneratedCredentials(seed * 31 + 4).SessionToken();
}
