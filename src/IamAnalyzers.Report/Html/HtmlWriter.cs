using System.Text;

namespace IamAnalyzers.Report.Html;

/// <summary>
/// Writes elements and text. Whatever comes from a file goes through <see cref="Text"/> or an attribute and is escaped there:
/// no name of a policy can become markup.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element whose content stands on lines of its own.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="attributes">Names and values in turn; a value of null leaves the attribute out.</param>
    /// <returns>Closes it.</returns>
    public Scope Block(string tag, params string?[] attributes)
    {
        Start(tag, attributes);
        _html.Append(">\n");
        _open.Push(tag);
        return new Scope(this, endsLine: true);
    }

    /// <summary>Opens an element within a line.</summary>
    public Scope Inline(string tag, params string?[] attributes)
    {
        Start(tag, attributes);
        _html.Append('>');
        _open.Push(tag);
        return new Scope(this, endsLine: false);
    }

    /// <summary>Writes an element that holds text alone, on a line of its own.</summary>
    public void Line(string tag, string text, params string?[] attributes)
    {
        Span(tag, text, attributes);
        _html.Append('\n');
    }

    /// <summary>Writes an element that holds text alone.</summary>
    public void Span(string tag, string text, params string?[] attributes)
    {
        Start(tag, attributes);
        _html.Append('>');
        Text(text);
        _html.Append("</").Append(tag).Append('>');
    }

    /// <summary>Writes an element without content, as HTML's void elements and SVG's shapes are.</summary>
    public void Empty(string tag, params string?[] attributes)
    {
        Start(tag, attributes);
        _html.Append("/>");
    }

    /// <summary>Ends a line, for readers of the source and of differences.</summary>
    public void EndLine() => _html.Append('\n');

    /// <summary>Writes text, escaped.</summary>
    public void Text(string text) => Escape(text);

    /// <summary>Writes what is markup already and comes from no file: the style sheet, the document's type.</summary>
    public void Trusted(string markup) => _html.Append(markup);

    public override string ToString() => _html.ToString();

    private void Start(string tag, string?[] attributes)
    {
        _html.Append('<').Append(tag);
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                _html.Append(' ').Append(attributes[i]).Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }
    }

    private void Close(bool endsLine)
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        if (endsLine)
        {
            _html.Append('\n');
        }
    }

    private void Escape(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                default:
                    AppendVisible(text, ref i);
                    break;
            }
        }
    }

    /// <summary>What a document may not hold, and what would turn the direction of the text around it, is shown as replaced.</summary>
    private void AppendVisible(string text, ref int i)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            _html.Append(c).Append(text[++i]);
        }
        else if (char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
        {
            _html.Append('\uFFFD');
        }
        else
        {
            _html.Append(c);
        }
    }

    /// <summary>Closes an element at the end of a using block.</summary>
    internal readonly struct Scope(HtmlWriter writer, bool endsLine) : IDisposable
    {
        public void Dispose() => writer.Close(endsLine);
    }
}
