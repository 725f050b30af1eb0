using System.Text;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes C# with indentation and <c>\n</c> as the only line end, the same on every machine.</summary>
internal sealed class CodeWriter
{
    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>A line at the current indentation; several where the text has line ends.</summary>
    public CodeWriter Line(string text)
    {
        var start = 0;
        while (true)
        {
            var end = text.IndexOf('\n', start);
            AppendLine(text, start, end < 0 ? text.Length : end);
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    public CodeWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>A header and a block in braces, closed when the result is disposed of.</summary>
    public Scope Block(string header)
    {
        Line(header);
        return Block();
    }

    public Scope Block()
    {
        Line("{");
        _depth++;
        return new Scope(this, closesBrace: true);
    }

    /// <summary>Deeper indentation without braces.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, closesBrace: false);
    }

    public override string ToString() => _text.ToString();

    private void AppendLine(string text, int start, int end)
    {
        if (end > start)
        {
            for (var i = 0; i < _depth; i++)
            {
                _text.Append(IndentUnit);
            }

            _text.Append(text, start, end - start);
        }

        _text.Append('\n');
    }

    private void Close(bool closesBrace)
    {
        _depth--;
        if (closesBrace)
        {
            Line("}");
        }
    }

    public readonly struct Scope(CodeWriter writer, bool closesBrace) : IDisposable
    {
        public void Dispose() => writer.Close(closesBrace);
    }
}
