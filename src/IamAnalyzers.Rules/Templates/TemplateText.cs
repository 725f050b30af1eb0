using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>A value of a template as text: a string, or a function that makes one.</summary>
internal sealed class TemplateText
{
    private readonly JsonText _json;
    private readonly JsonString _node;

    private TemplateText(JsonText json, JsonString node)
    {
        _json = json;
        _node = node;
    }

    /// <summary>The text; what the template does not say is marked (<see cref="UnknownText"/>).</summary>
    public string Value => _node.Value;

    public bool IsKnown => !UnknownText.IsPresent(Value);

    /// <summary>The characters of the template that make it.</summary>
    public SourceSpan Span => _json.ToSource(_node.ValueSpan());

    /// <summary>The text of a value; null where it is no text.</summary>
    public static TemplateText? Read(Template template, JsonNode? node)
    {
        if (node is JsonString text)
        {
            return new TemplateText(template.Json, text);
        }

        return Intrinsics.CallOf(node) is { Name.Value: Intrinsics.Sub or Intrinsics.Join }
            && IntrinsicResolver.Resolve(template.Json, node!, 0, out _) is { Root: JsonString resolved } json
            ? new TemplateText(json, resolved)
            : null;
    }

    /// <summary>Replaces the end of the text; nothing where that is no characters of the template.</summary>
    public TextEdit? ReplaceEnd(int start, string newText) =>
        _json.TryMapChange(_node.SpanOf(start, Value.Length - start), newText) is { } change ? new TextEdit(change.Span, change.NewText) : null;
}
