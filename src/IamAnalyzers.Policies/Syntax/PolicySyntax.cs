using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>
/// A policy's text as read: each element with the characters it stands on, as far as the text could be understood, and every
/// fault. Rules look at this; the model (<see cref="PolicyDocument"/>) exists only for a text without faults.
/// </summary>
internal sealed class PolicySyntax
{
    private PolicyDocument? _document;

    internal PolicySyntax(
        JsonText json,
        JsonProperty? version,
        JsonProperty? id,
        JsonProperty? statement,
        ImmutableArray<StatementSyntax> statements,
        ImmutableArray<PolicySyntaxError> errors)
    {
        Json = json;
        Version = version;
        Id = id;
        Statement = statement;
        Statements = statements;
        Errors = errors;
    }

    public JsonText Json { get; }

    public string Text => Json.Text;

    /// <summary>The document's object; null where the text has none.</summary>
    public JsonObject? Root => Json.Root as JsonObject;

    public JsonProperty? Version { get; }

    public JsonProperty? Id { get; }

    public JsonProperty? Statement { get; }

    /// <summary>The statements that are objects, in the order of the text.</summary>
    public ImmutableArray<StatementSyntax> Statements { get; }

    /// <summary>Every fault, in the order of the text.</summary>
    public ImmutableArray<PolicySyntaxError> Errors { get; }

    public string? VersionText => (Version?.Value as JsonString)?.Value;

    /// <summary>Whether policy variables count in this document.</summary>
    public bool SupportsVariables => VersionText == "2012-10-17";

    /// <summary>Reads a text; never throws, whatever the text.</summary>
    public static PolicySyntax Parse(string text) => Parse(text, JsonOptions.Policy);

    public static PolicySyntax Parse(string text, JsonOptions options) => new PolicyReader(JsonText.Parse(text, options)).Read();

    /// <summary>Reads an object that stands inside another document, such as a template or a snapshot.</summary>
    public static PolicySyntax Read(JsonText json) => new PolicyReader(json).Read();

    /// <summary>The model, or null where the text has faults.</summary>
    public PolicyDocument? ToDocument(string? name)
    {
        // Of a text with very many faults not every one is kept.
        if (!Errors.IsEmpty || Root is null || Statements.Any(static s => s.Effect is null))
        {
            return null;
        }

        _document ??= PolicyBinder.Bind(this);
        return name is null ? _document : _document.WithName(name);
    }
}
