using IamAnalyzers.Rules.Credentials;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>
/// Reads attributes, texts and comments of an XML file with their places. It takes what it is given: an element that is
/// not closed, an attribute without quotes or an entity that nobody declared ends nothing. Document types are skipped and
/// none of their entities is ever expanded.
/// </summary>
internal sealed class XmlConfigReader
{
    private const int DeepestNesting = 512;

    private static readonly string[] NameAttributes = ["key", "name", "id"];
    private static readonly string[] ValueNames = ["value", "connectionstring", "default"];

    private readonly string _text;
    private readonly List<ConfigEntry> _entries;
    private readonly List<Element> _open = [];
    private int _position;
    private int _sections;

    private XmlConfigReader(string text, List<ConfigEntry> entries)
    {
        _text = text;
        _entries = entries;
    }

    private Element Current => _open.Count > 0 ? _open[_open.Count - 1] : Element.None;

    /// <summary>Adds the entries of an XML file.</summary>
    public static void Read(string text, List<ConfigEntry> entries) => new XmlConfigReader(text, entries).Read();

    private void Read()
    {
        while (_position < _text.Length)
        {
            var open = _text.IndexOf('<', _position);
            var end = open < 0 ? _text.Length : open;
            AddText(_position, end, isRaw: false);
            _position = end;
            if (open < 0)
            {
                return;
            }

            if (StartsWith("<!--"))
            {
                ReadComment();
            }
            else if (StartsWith("<![CDATA["))
            {
                ReadRaw();
            }
            else if (StartsWith("<?"))
            {
                _position = IndexBehind("?>", _position + 2);
            }
            else if (StartsWith("<!"))
            {
                SkipDeclaration();
            }
            else if (StartsWith("</"))
            {
                _position = IndexBehind(">", _position + 2);
                if (_open.Count > 0)
                {
                    _open.RemoveAt(_open.Count - 1);
                }
            }
            else
            {
                ReadElement();
            }
        }
    }

    private void ReadComment()
    {
        var start = _position + 4;
        _position = IndexBehind("-->", start);
        AddEntry(new ConfigEntry(0, "", "", ConfigValue.Plain(_text, start, Math.Max(start, _position - 3))) { IsComment = true });
    }

    private void ReadRaw()
    {
        var start = _position + 9;
        _position = IndexBehind("]]>", start);
        AddText(start, Math.Max(start, _position - 3), isRaw: true);
    }

    /// <summary>A document type may hold declarations in brackets; they are skipped with it.</summary>
    private void SkipDeclaration()
    {
        var brackets = 0;
        for (_position += 2; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case '[':
                    brackets++;
                    break;
                case ']':
                    brackets--;
                    break;
                case '>' when brackets <= 0:
                    _position++;
                    return;
            }
        }
    }

    private void ReadElement()
    {
        _position++;
        var name = ReadName();
        var attributes = new List<Attribute>();
        var isClosed = false;
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '>')
            {
                _position++;
                break;
            }

            if (c == '<')
            {
                break;
            }

            if (c == '/' || char.IsWhiteSpace(c) || c is '=' or '"' or '\'')
            {
                isClosed = c == '/' || (isClosed && char.IsWhiteSpace(c));
                _position++;
                continue;
            }

            isClosed = false;
            if (ReadAttribute() is { } attribute)
            {
                attributes.Add(attribute);
            }
        }

        AddAttributes(name, attributes, isClosed);
    }

    private void AddAttributes(string name, List<Attribute> attributes, bool isClosed)
    {
        var parent = Current;
        var named = NameIn(attributes);
        var element = new Element(++_sections, name, named, SectionNames.Join(parent.Context, named ?? name));
        foreach (var attribute in attributes)
        {
            // <add key="SecretKey" value="…" />: the value's name stands beside it, its neighbours in the parent.
            if (!MayHold(attribute.Start, attribute.End))
            {
                continue;
            }

            var value = XmlEntities.Decode(_text, attribute.Start, attribute.End);
            var isNamed = named is not null && Holds(ValueNames, attribute.Name);
            AddEntry(new ConfigEntry(
                isNamed ? parent.Section : element.Section,
                isNamed ? parent.Context : element.Context,
                isNamed ? named! : attribute.Name,
                value));
        }

        if (!isClosed && _open.Count < DeepestNesting)
        {
            _open.Add(element);
        }
    }

    private Attribute? ReadAttribute()
    {
        var name = ReadName();
        if (name.Length == 0)
        {
            _position++;
            return null;
        }

        SkipSpace();
        if (_position >= _text.Length || _text[_position] != '=')
        {
            return null;
        }

        _position++;
        SkipSpace();
        if (_position >= _text.Length || _text[_position] is not ('"' or '\''))
        {
            return null;
        }

        var quote = _text[_position++];
        var start = _position;
        var end = _text.IndexOf(quote, start);
        end = end < 0 ? _text.Length : end;
        _position = Math.Min(end + 1, _text.Length);
        return new Attribute(name, start, end);
    }

    private void AddText(int start, int end, bool isRaw)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        if (!MayHold(start, end))
        {
            return;
        }

        var element = Current;
        var value = isRaw ? ConfigValue.Plain(_text, start, end) : XmlEntities.Decode(_text, start, end);
        var parent = _open.Count > 1 ? _open[_open.Count - 2] : Element.None;

        // <setting name="SecretKey"><value>…</value></setting>: the name stands on the parent.
        if (parent.Named is not null && Holds(ValueNames, element.Name))
        {
            var outer = _open.Count > 2 ? _open[_open.Count - 3] : Element.None;
            AddEntry(new ConfigEntry(outer.Section, outer.Context, parent.Named, value));
        }
        else
        {
            AddEntry(new ConfigEntry(parent.Section, parent.Context, element.Named ?? element.Name, value));
        }
    }

    private string? NameIn(List<Attribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Holds(NameAttributes, attribute.Name))
            {
                return _text.Substring(attribute.Start, attribute.End - attribute.Start);
            }
        }

        return null;
    }

    /// <summary>Most texts are passed over without a copy; an entity can hide what a text holds.</summary>
    private bool MayHold(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        return CredentialFinder.MayHold(text) || (text.IndexOf('&') >= 0 && text.Length >= AccessKeyId.Length);
    }

    private void AddEntry(in ConfigEntry entry) => _entries.Add(entry);

    private string ReadName()
    {
        var start = _position;
        while (_position < _text.Length && !char.IsWhiteSpace(_text[_position]) && _text[_position] is not ('=' or '>' or '/' or '<' or '"' or '\''))
        {
            _position++;
        }

        return _text.Substring(start, _position - start);
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private bool StartsWith(string mark) => string.CompareOrdinal(_text, _position, mark, 0, mark.Length) == 0;

    private int IndexBehind(string mark, int start)
    {
        var found = _text.IndexOf(mark, Math.Min(start, _text.Length), StringComparison.Ordinal);
        return found < 0 ? _text.Length : found + mark.Length;
    }

    private static bool Holds(string[] names, string name)
    {
        foreach (var candidate in names)
        {
            if (candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Attribute(string Name, int Start, int End);

    private readonly record struct Element(int Section, string Name, string? Named, string Context)
    {
        public static readonly Element None = new(0, "", null, "");
    }
}
