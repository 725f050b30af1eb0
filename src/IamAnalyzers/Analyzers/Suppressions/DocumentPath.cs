namespace IamAnalyzers.Analyzers.Suppressions;

/// <summary>A path as a user writes it: from the project's directory, with either slash.</summary>
internal sealed class DocumentPath
{
    private readonly string _projectDirectory;
    private readonly string _path;

    public DocumentPath(string path, string? projectDirectory)
    {
        _projectDirectory = Normalize(projectDirectory ?? "").TrimEnd('/');
        _path = Normalize(path);
    }

    /// <summary>
    /// Whether a file is meant. In the project's directory it must be exactly that file; for a file elsewhere, or where the
    /// directory is not known, the path's last parts must be those written.
    /// </summary>
    public bool Matches(string file)
    {
        var full = Normalize(file);
        if (Same(full, _path) || (_projectDirectory.Length > 0 && Same(full, Normalize(_projectDirectory + "/" + _path))))
        {
            return true;
        }

        var isInProject = _projectDirectory.Length > 0
            && full.StartsWith(_projectDirectory + "/", StringComparison.OrdinalIgnoreCase);
        return !isInProject && full.EndsWith("/" + _path.TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => _path;

    // Letter case is ignored on every system: the same project has to build alike on all of them.
    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Forward slashes, without <c>.</c>, <c>..</c> and empty parts.</summary>
    private static string Normalize(string path)
    {
        var slashed = path.Trim().Replace('\\', '/');
        var parts = new List<string>();
        foreach (var part in slashed.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return (slashed.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }
}
