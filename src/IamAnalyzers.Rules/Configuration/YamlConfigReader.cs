namespace IamAnalyzers.Rules.Configuration;

/// <summary>
/// Reads YAML line by line: mappings by indentation, items of lists, scalars plain or in quotes, block scalars as text.
/// It knows neither anchors nor tags, takes a flow mapping as text in which names stand before values, and does not join
/// a plain scalar that goes on in the next line.
/// </summary>
internal sealed class YamlConfigReader
{
    private readonly string _text;
    private readonly bool _isCompose;
    private readonly List<ConfigEntry> _entries;
    private readonly List<Level> _levels = [];
    private int _sections;
    private int _blockIndent = -1;
    private string _blockName = "";
    private string _itemName = "";
    private int _itemSection = -1;

    private YamlConfigReader(string text, bool isCompose, List<ConfigEntry> entries)
    {
        _text = text;
        _isCompose = isCompose;
        _entries = entries;
    }

    private Level Current => _levels.Count > 0 ? _levels[_levels.Count - 1] : new Level(-1, 0, "");

    /// <summary>Adds the entries of a YAML file.</summary>
    public static void Read(string text, bool isCompose, List<ConfigEntry> entries)
    {
        var reader = new YamlConfigReader(text, isCompose, entries);
        var lines = new LineCursor(text, allowContinuations: false);
        while (lines.MoveNext())
        {
            reader.ReadLine(lines.Start, lines.End);
        }
    }

    private void ReadLine(int lineStart, int end)
    {
        var start = Lines.SkipSpace(_text, lineStart, end);
        end = Lines.TrimEnd(_text, start, end);
        if (start == end)
        {
            return;
        }

        var indent = start - lineStart;
        if (_blockIndent >= 0 && indent > _blockIndent)
        {
            // Inside a block scalar a line can itself be an assignment: the text's own names count.
            Add(_blockName, start, end);
            return;
        }

        _blockIndent = -1;
        if (_text[start] == '#')
        {
            _entries.Add(new ConfigEntry(0, "", "", ConfigValue.Plain(_text, start, end)) { IsComment = true });
            return;
        }

        var isItem = false;
        while (start < end && _text[start] == '-' && (start + 1 == end || _text[start + 1] == ' '))
        {
            start = Lines.SkipSpace(_text, start + 1, end);
            indent = start - lineStart;
            isItem = true;
        }

        if (start == end)
        {
            return;
        }

        Close(indent, isItem);
        ReadContent(start, end, indent);
    }

    private void ReadContent(int start, int end, int indent)
    {
        var colon = IndexOfColon(start, end, out var nameEnd);
        if (colon < 0)
        {
            ReadScalar(start, end);
            return;
        }

        var name = _text.Substring(start, nameEnd - start).Trim(' ', '"', '\'');
        var valueStart = Lines.SkipSpace(_text, colon + 1, end);
        if (valueStart < end && _text[valueStart] is '|' or '>')
        {
            (_blockIndent, _blockName) = (indent, name);
        }
        else if (valueStart == end || _text[valueStart] is '#')
        {
            // A mapping or a list follows.
        }
        else
        {
            Add(NameOfValue(name, valueStart, end), valueStart, end);
            return;
        }

        _levels.Add(new Level(indent, ++_sections, SectionNames.Join(Current.Context, name)));
    }

    /// <summary><c>- name: X</c> with <c>value: …</c> in the next line: the value's name is X.</summary>
    private string NameOfValue(string name, int start, int end)
    {
        var section = Current.Section;
        if (name.Equals("name", StringComparison.OrdinalIgnoreCase))
        {
            (_itemName, _itemSection) = (_text.Substring(start, end - start).Trim('"', '\''), section);
        }
        else if (name.Equals("value", StringComparison.OrdinalIgnoreCase) && _itemSection == section)
        {
            return _itemName;
        }

        return name;
    }

    /// <summary>An item such as <c>AWS_SECRET_ACCESS_KEY=…</c> of a list of environment variables, with or without quotes.</summary>
    private void ReadScalar(int start, int end)
    {
        var open = _text[start] is '"' or '\'' ? start + 1 : start;
        var equals = _text.IndexOf('=', open, end - open);
        var hasName = equals > open;
        for (var i = open; hasName && i < equals; i++)
        {
            hasName = char.IsLetterOrDigit(_text[i]) || _text[i] is '_' or '-' or '.';
        }

        if (!hasName)
        {
            Add("", start, end);
            return;
        }

        var name = _text.Substring(open, equals - open);
        if (open > start && end > equals + 1 && _text[end - 1] == _text[start])
        {
            end--;
        }

        if (equals + 1 < end)
        {
            Add(name, equals + 1, end);
        }
    }

    private void Add(string name, int start, int end)
    {
        var level = Current;
        ConfigValue value;
        if (_text[start] is '"' or '\'')
        {
            value = QuotedValue.Read(_text, start, end, hasEscapes: _text[start] == '"', out _);
        }
        else
        {
            var comment = _text.IndexOf(" #", start, end - start, StringComparison.Ordinal);
            value = ConfigValue.Plain(_text, start, Lines.TrimEnd(_text, start, comment < 0 ? end : comment));
        }

        _entries.Add(new ConfigEntry(level.Section, level.Context, name, value)
        {
            IsEnvironment = _isCompose && level.Context.EndsWith("environment", StringComparison.OrdinalIgnoreCase),
        });
    }

    private void Close(int indent, bool isItem)
    {
        while (_levels.Count > 0 && (_levels[_levels.Count - 1].Indent >= indent && !(isItem && _levels[_levels.Count - 1].Indent < indent)))
        {
            _levels.RemoveAt(_levels.Count - 1);
        }
    }

    /// <summary>The colon that ends a name: followed by white space or the end, outside of quotes.</summary>
    private int IndexOfColon(int start, int end, out int nameEnd)
    {
        nameEnd = start;
        var position = start;
        if (_text[start] is '"' or '\'')
        {
            var close = _text.IndexOf(_text[start], start + 1, end - start - 1);
            if (close < 0)
            {
                return -1;
            }

            position = close + 1;
        }

        if (_text[start] is '{' or '[')
        {
            return -1;
        }

        for (; position < end; position++)
        {
            if (_text[position] == ':' && (position + 1 == end || char.IsWhiteSpace(_text[position + 1])))
            {
                nameEnd = position;
                return position;
            }
        }

        return -1;
    }

    private readonly record struct Level(int Indent, int Section, string Context);
}
