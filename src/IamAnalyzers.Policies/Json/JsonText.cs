using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

/// <summary>What a reader of JSON accepts; what it does not accept it reports and reads on.</summary>
internal sealed record JsonOptions
{
    /// <summary>Policies: strict JSON, characters as IAM's own check wants them.</summary>
    public static JsonOptions Policy { get; } = new() { RestrictToIamCharacters = true };

    /// <summary>Configuration files: comments and trailing commas are ordinary there.</summary>
    public static JsonOptions Configuration { get; } = new() { AllowComments = true };

    public bool AllowComments { get; init; }

    /// <summary>Report characters outside U+0009, U+000A, U+000D and U+0020–U+00FF, which IAM refuses.</summary>
    public bool RestrictToIamCharacters { get; init; }

    /// <summary>Deepest nesting that is read; IAM's own documents need nine.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Longest text that is read, in characters; the largest policy IAM takes has 20,480.</summary>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Errors recorded for one text; a file full of rubbish needs no thousand messages.</summary>
    public int MaxErrors { get; init; } = 100;
}

/// <summary>A text read as JSON: the tree as far as it could be read, and every error on its characters.</summary>
internal sealed class JsonText(string text, JsonNode? root, ImmutableArray<JsonError> errors)
{
    public string Text { get; } = text;

    /// <summary>The value of the text; null where there is none (empty or too long).</summary>
    public JsonNode? Root { get; } = root;

    public ImmutableArray<JsonError> Errors { get; } = errors;

    public static JsonText Parse(string text, JsonOptions options) => new JsonParser(text, options).Parse();
}
