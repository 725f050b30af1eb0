using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies.Json;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>Writes a value as JSON and notes where each character comes from.</summary>
internal sealed class CodeJsonWriter
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ComputedSegment>.Builder _segments = ImmutableArray.CreateBuilder<ComputedSegment>();

    public static ComputedText Write(CodeValue value)
    {
        var writer = new CodeJsonWriter();
        writer.WriteValue(value);
        return new ComputedText(writer._text.ToString(), writer._segments.ToImmutable());
    }

    private void WriteValue(CodeValue value)
    {
        switch (value)
        {
            case CodeText text:
                WriteText(text);
                break;
            case CodeWord word:
                Add(word.Word, word.Origin);
                break;
            case CodeArray array:
                WriteArray(array);
                break;
            case CodeObject node:
                WriteObject(node);
                break;
            default:
                Add(UnknownText.Text, value.Origin);
                break;
        }
    }

    private void WriteArray(CodeArray array)
    {
        Add("[", array.Origin);
        for (var i = 0; i < array.Items.Length; i++)
        {
            Add(i == 0 ? "" : ", ", array.Origin);
            WriteValue(array.Items[i]);
        }

        Add("]", array.Origin);
    }

    private void WriteObject(CodeObject node)
    {
        Add("{", node.Origin);
        for (var i = 0; i < node.Properties.Length; i++)
        {
            Add(i == 0 ? " " : ", ", node.Origin);
            WriteText(node.Properties[i].Name);
            Add(": ", node.Properties[i].Name.Origin);
            WriteValue(node.Properties[i].Value);
        }

        Add(" }", node.Origin);
    }

    private void WriteText(CodeText text)
    {
        Add("\"", text.Origin);
        foreach (var part in text.Parts)
        {
            WritePart(part, text.Origin);
        }

        Add("\"", text.Origin);
    }

    private void WritePart(CodeTextPart part, SyntaxNode origin)
    {
        var start = 0;
        for (var i = 0; i < part.Value.Length; i++)
        {
            if (part.Value[i] is '"' or '\\' or < ' ')
            {
                Add(part.Value.Substring(start, i - start), origin, part.Source, start);
                Add(Escape(part.Value[i]), origin, part.Source, i, isEscaped: true);
                start = i + 1;
            }
        }

        Add(part.Value.Substring(start), origin, part.Source, start);
    }

    private void Add(string text, SyntaxNode origin, StringText? source = null, int sourceStart = 0, bool isEscaped = false)
    {
        if (text.Length > 0)
        {
            _segments.Add(new ComputedSegment(_text.Length, text.Length, origin, source, sourceStart, isEscaped));
            _text.Append(text);
        }
    }

    private static string Escape(char c) =>
        c is '"' or '\\' ? "\\" + c : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture);
}
