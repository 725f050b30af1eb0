namespace IamAnalyzers.Generation.Emission;

/// <summary>A generated file: its beginning, with the short names that its types use, and the types.</summary>
internal static class GeneratedFile
{
    /// <param name="origin">What the file comes from, for people.</param>
    /// <param name="namespace">The namespace of its types; may be empty.</param>
    /// <param name="types">The types as code.</param>
    public static string Compose(string origin, string @namespace, CodeWriter types)
    {
        var body = types.ToString();
        var writer = new CodeWriter();
        FileHeader.Write(writer, origin, @namespace, Names.Aliases.Where(a => body.Contains(a.Alias)).ToList());
        return writer + body;
    }
}
