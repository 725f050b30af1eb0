using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Json;

/// <summary>What a reader of JSON accepts; what it does not accept it reports and reads on.</summary>
internal sealed record JsonOptions
{
    /// <summary>Policies: strict JSON, characters as IAM's own check wants them.</summary>
    public static JsonOptions Policy { get; } = new() { RestrictToIamCharacters = true };

    /// <summary>Policies that a program or a template makes: parts of them may be unknown (<see cref="UnknownText"/>).</summary>
    public static JsonOptions ComputedPolicy { get; } = new() { RestrictToIamCharacters = true, AllowUnknownText = true };

    /// <summary>Configuration files: comments and trailing commas are ordinary there.</summary>
    public static JsonOptions Configuration { get; } = new() { AllowComments = true };

    /// <summary>Templates of CloudFormation: strict JSON, whatever the characters.</summary>
    public static JsonOptions Template { get; } = new();

    /// <summary>What the AWS CLI writes: one value after the other, far longer than a policy; characters as they come.</summary>
    public static JsonOptions Export { get; } = new() { MaxLength = 512 * 1024 * 1024 };

    public bool AllowComments { get; init; }

    /// <summary>Report characters outside U+0009, U+000A, U+000D and U+0020–U+00FF, which IAM refuses.</summary>
    public bool RestrictToIamCharacters { get; init; }

    /// <summary>Take the mark of unknown text wherever a value, a name or a part of a string may stand.</summary>
    public bool AllowUnknownText { get; init; }

    /// <summary>Deepest nesting that is read; IAM's own documents need nine.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Longest text that is read, in characters; the largest policy IAM takes has 20,480.</summary>
    public int MaxLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Errors recorded for one text; a file full of rubbish needs no thousand messages.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Whether a character is refused wherever it stands.</summary>
    public bool Refuses(char c) => RestrictToIamCharacters && IllegalCharacters.IsIllegal(c) && !IsUnknown(c);

    /// <summary>Whether a character stands for unknown text.</summary>
    public bool IsUnknown(char c) => AllowUnknownText && c == UnknownText.Marker;
}

/// <summary>A text read as JSON: the tree as far as it could be read, and every error on its characters.</summary>
internal sealed class JsonText(string text, JsonNode? root, ImmutableArray<JsonError> errors)
{
    private JsonText? _whole;
    private LineMap? _lines;

    public string Text { get; } = text;

    /// <summary>The value of the text; null where there is none (empty or too long).</summary>
    public JsonNode? Root { get; } = root;

    public ImmutableArray<JsonError> Errors { get; } = errors;

    /// <summary>Where the text comes from, if it was decoded out of another one.</summary>
    public TextOrigin? Origin { get; init; }

    private LineMap Lines => _whole is null ? _lines ??= new LineMap(Text) : _whole.Lines;

    public static JsonText Parse(string text, JsonOptions options) => new JsonParser(text, options).Parse();

    /// <summary>Reads values that stand one behind the other, as a tool's output several times in one file.</summary>
    public static JsonText ParseSequence(string text, JsonOptions options, out ImmutableArray<JsonNode> values) =>
        new JsonParser(text, options).ParseSequence(out values);

    /// <summary>A value of this text as a document of its own; its positions stay those of the text.</summary>
    public JsonText Within(JsonNode node)
    {
        // A fault of the whole that lies in the part is the part's: nothing may be taken for well-formed that is not.
        var errors = Errors.IsEmpty ? Errors : Errors.RemoveAll(e => e.Span.End <= node.Start || e.Span.Start > node.End);
        return new JsonText(Text, node, errors) { _whole = this, Origin = Origin };
    }

    /// <summary>The characters in the outermost text, where this one was decoded out of another.</summary>
    public SourceSpan ToSource(SourceSpan span) => Origin is null ? span : Origin.SpanOf(span);

    /// <summary>The change of the outermost text that makes a change of this one; null where there is none.</summary>
    public (SourceSpan Span, string NewText)? TryMapChange(SourceSpan span, string newText) =>
        Origin is null ? (span, newText) : Origin.TryMapChange(span, newText);

    /// <summary>One-based line and column in the outermost text.</summary>
    public (int Line, int Column) GetPosition(int offset) => Origin is null ? Lines.GetPosition(offset) : Origin.GetPosition(offset);
}
