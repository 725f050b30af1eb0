using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Templates.Reading;

/// <summary>
/// Writes a value of a template as it will be when it is deployed, as far as the template says: <c>Fn::Sub</c> and <c>Fn::Join</c>
/// become strings, <c>Fn::If</c> one of its values, and all else unknown text. What is no function is copied with its layout.
/// </summary>
internal sealed class IntrinsicResolver
{
    private readonly JsonText _template;
    private readonly int _branch;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TemplateSegment>.Builder _segments = ImmutableArray.CreateBuilder<TemplateSegment>();

    private IntrinsicResolver(JsonText template, int branch)
    {
        _template = template;
        _branch = branch;
    }

    /// <summary>Whether some part of the value depends on a condition.</summary>
    public bool MetBranches { get; private set; }

    /// <summary>Resolves a value and reads the result.</summary>
    /// <param name="template">The template.</param>
    /// <param name="node">The value.</param>
    /// <param name="branch">Which values of all <c>Fn::If</c> to take: 0 as if every condition held, 1 as if none did.</param>
    /// <param name="hasBranches">Whether the value has an <c>Fn::If</c>.</param>
    /// <param name="frame">What to write around it.</param>
    /// <returns>The value, whose origin leads back to the template.</returns>
    public static JsonText Resolve(JsonText template, JsonNode node, int branch, out bool hasBranches, ValueFrame frame = default)
    {
        var resolver = new IntrinsicResolver(template, branch);
        resolver.Make(frame.Before, new SourceSpan(node.Start, Math.Min(1, node.End - node.Start)));
        resolver.WriteValue(resolver.Choose(node) ?? node);
        resolver.Make(frame.After, new SourceSpan(Math.Max(node.Start, node.End - 1), Math.Min(1, node.End - node.Start)));
        hasBranches = resolver.MetBranches;
        var text = resolver._text.ToString();
        var parsed = JsonText.Parse(text, JsonOptions.ComputedPolicy);
        return new JsonText(text, parsed.Root, parsed.Errors) { Origin = new TemplateOrigin(template, text, resolver._segments.ToImmutable()) };
    }

    private void WriteValue(JsonNode node)
    {
        if (Intrinsics.CallOf(node) is not { } call)
        {
            WriteOrdinary(node);
        }
        else if (call.Name.Value is Intrinsics.Sub or Intrinsics.Join)
        {
            WriteString(node, call);
        }
        else
        {
            Make(UnknownText.Text, node.Span);
        }
    }

    private void WriteOrdinary(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                WriteMembers(value, value.Properties.Select(p => new Member(p.Name.Start, p.Span.End, p, Choose(p.Value))));
                break;
            case JsonArray array:
                WriteMembers(array, array.Items.Select(i => new Member(i.Start, i.End, null, Choose(i))));
                break;
            default:
                Copy(node.Start, node.End, SegmentKind.Structure);
                break;
        }
    }

    /// <summary>Members as they stand; one that is absent goes with the comma in front of it, or behind it where it was the first.</summary>
    private void WriteMembers(JsonNode owner, IEnumerable<Member> members)
    {
        var position = owner.Start;
        var isFirst = true;
        foreach (var (start, end, property, value) in members)
        {
            if (value is not null)
            {
                if (isFirst)
                {
                    // What is between the bracket and the first member has no comma, whichever member is the first in the end.
                    Copy(owner.Start, FirstStart(owner), SegmentKind.Structure);
                }
                else
                {
                    Copy(position, start, SegmentKind.Structure);
                }

                WriteMember(property, value);
                isFirst = false;
            }

            position = end;
        }

        Copy(position, owner.End, SegmentKind.Structure);
    }

    private static int FirstStart(JsonNode owner) => owner is JsonObject value ? value.Properties[0].Name.Start : ((JsonArray)owner).Items[0].Start;

    private void WriteMember(JsonProperty? property, JsonNode value)
    {
        if (property is null)
        {
            WriteValue(value);
        }
        else if (Intrinsics.IsName(property.Name.Value))
        {
            Make($"\"{UnknownText.Text}\": {UnknownText.Text}", property.Span);
        }
        else
        {
            Copy(property.Name.Start, Math.Max(property.Name.End, property.Value.Start), SegmentKind.Structure);
            WriteValue(value);
        }
    }

    private void WriteString(JsonNode node, JsonProperty call)
    {
        // The quotes stand on the first and the last character of what the string is made of.
        var inner = call.Value is JsonArray { Items: { IsEmpty: false } items }
            ? call.Name.Value == Intrinsics.Sub ? items[0] : items[items.Length - 1]
            : call.Value;
        if (inner is JsonArray { Items: { IsEmpty: false } parts })
        {
            Make("\"", new SourceSpan(parts[0].Start, 1));
            WriteContent(node);
            Make("\"", new SourceSpan(parts[parts.Length - 1].End - 1, 1));
        }
        else if (inner is JsonString text)
        {
            Copy(text.Start, text.Start + 1, SegmentKind.Text);
            WriteContent(node);
            Copy(text.End - 1, text.End, SegmentKind.Text);
        }
        else
        {
            Make($"\"{UnknownText.Text}\"", node.Span);
        }
    }

    /// <summary>A value as a part of a string.</summary>
    private void WriteContent(JsonNode node)
    {
        var call = Intrinsics.CallOf(node);
        switch (call?.Name.Value)
        {
            case null when node is JsonString text:
                Copy(text.ContentSpan.Start, text.ContentSpan.End, SegmentKind.Text);
                break;
            case null when node is JsonLiteral literal:
                Copy(literal.Start, literal.End, SegmentKind.Text);
                break;
            case Intrinsics.Sub when call.Value is JsonString text:
                WriteSubstitution(text);
                break;
            case Intrinsics.Sub when call.Value is JsonArray { Items: { Length: 2 } items } && items[0] is JsonString text:
                WriteSubstitution(text);
                break;
            case Intrinsics.Join when call.Value is JsonArray { Items: { Length: 2 } items } && items[0] is JsonString delimiter && items[1] is JsonArray parts:
                WriteJoin(delimiter, parts);
                break;
            case Intrinsics.If when Choose(node) is { } chosen && chosen != node:
                WriteContent(chosen);
                break;
            default:
                Make(UnknownText.Text, node.Span);
                break;
        }
    }

    private void WriteJoin(JsonString delimiter, JsonArray parts)
    {
        var separator = _template.Text.Substring(delimiter.ContentSpan.Start, delimiter.ContentSpan.Length);
        var end = -1;
        foreach (var part in parts.Items)
        {
            if (Choose(part) is { } chosen)
            {
                Make(end < 0 ? string.Empty : separator, SourceSpan.FromBounds(Math.Max(0, end), part.Start));
                WriteContent(chosen);
            }

            end = part.End;
        }
    }

    /// <summary><c>${Name}</c> is unknown, <c>${!Text}</c> is <c>${Text}</c> of the policy language.</summary>
    private void WriteSubstitution(JsonString text)
    {
        var (start, end) = (text.ContentSpan.Start, text.ContentSpan.End);
        var source = _template.Text;
        if (text.HasEscapes && source.IndexOf("\\u00", start, end - start, StringComparison.Ordinal) >= 0)
        {
            // An escape may be a brace or a dollar.
            Make(UnknownText.Text, text.ContentSpan);
            return;
        }

        while (source.IndexOf("${", start, end - start, StringComparison.Ordinal) is >= 0 and var open
            && source.IndexOf('}', open, end - open) is >= 0 and var close)
        {
            if (source[open + 2] == '!')
            {
                Copy(start, open + 2, SegmentKind.Text);
                Copy(open + 3, close + 1, SegmentKind.Text);
            }
            else
            {
                Copy(start, open, SegmentKind.Text);
                Make(UnknownText.Text, SourceSpan.FromBounds(open, close + 1));
            }

            start = close + 1;
        }

        Copy(start, end, SegmentKind.Text);
    }

    /// <summary>The value that takes part in this reading; null where it is absent.</summary>
    private JsonNode? Choose(JsonNode node)
    {
        var chosen = node;
        while (Intrinsics.BranchesOf(chosen) is { IsEmpty: false } branches)
        {
            MetBranches = true;
            chosen = branches[_branch];
        }

        return Intrinsics.IsNoValue(chosen) ? null : chosen;
    }

    private void Copy(int start, int end, SegmentKind kind)
    {
        if (end <= start)
        {
            return;
        }

        var last = _segments.Count > 0 ? _segments[_segments.Count - 1] : default;
        if (last.Length > 0 && last.Kind == kind && last.Source.End == start)
        {
            _segments[_segments.Count - 1] = last with { Length = last.Length + end - start, Source = SourceSpan.FromBounds(last.Source.Start, end) };
        }
        else
        {
            _segments.Add(new TemplateSegment(_text.Length, end - start, SourceSpan.FromBounds(start, end), kind));
        }

        _text.Append(_template.Text, start, end - start);
    }

    private void Make(string? text, SourceSpan source)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _segments.Add(new TemplateSegment(_text.Length, text!.Length, source, SegmentKind.Made));
            _text.Append(text);
        }
    }

    /// <summary>A property or an item; its value is null where it is absent.</summary>
    private readonly record struct Member(int Start, int End, JsonProperty? Property, JsonNode? Value);
}

/// <summary>What is written around a value that is only a part of a document.</summary>
/// <param name="Before">In front of it.</param>
/// <param name="After">Behind it.</param>
internal readonly record struct ValueFrame(string? Before, string? After);
