using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace IamAnalyzers.Policies.Json;

/// <summary>
/// A recovering parser for JSON (RFC 8259): every fault is reported on its characters, and what can be understood of the
/// rest is. It never throws, its work is linear in the text, and its depth is bounded.
/// </summary>
internal sealed class JsonParser
{
    private readonly string _text;
    private readonly JsonOptions _options;
    private readonly JsonErrorBag _errors;
    private readonly JsonLexer _lexer;
    private readonly PendingStack<JsonProperty> _properties = new();
    private readonly PendingStack<JsonNode> _items = new();

    // How many arrays and objects are open: tells whose end a stray bracket is.
    private int _openArrays;
    private int _openObjects;

    public JsonParser(string text, JsonOptions options)
    {
        _text = text;
        _options = options;
        _errors = new JsonErrorBag(options.MaxErrors);
        _lexer = new JsonLexer(text, options, _errors);
    }

    public JsonText Parse()
    {
        if (!TryBegin())
        {
            return new JsonText(_text, null, _errors.ToImmutable());
        }

        var root = ParseValue(0);
        _lexer.SkipTrivia();
        if (!_lexer.AtEnd)
        {
            _errors.Add(JsonErrorKind.Syntax, _lexer.Position, _lexer.Position + 1, $"{JsonLexer.Describe(_lexer.Current)} behind the end of the value");
        }

        return new JsonText(_text, root, _errors.ToImmutable());
    }

    /// <summary>Reads values one behind the other to the end of the text; commas between them are taken.</summary>
    public JsonText ParseSequence(out ImmutableArray<JsonNode> values)
    {
        values = ImmutableArray<JsonNode>.Empty;
        if (!TryBegin())
        {
            return new JsonText(_text, null, _errors.ToImmutable());
        }

        var all = ImmutableArray.CreateBuilder<JsonNode>();
        while (!_lexer.AtEnd)
        {
            var before = _lexer.Position;
            all.Add(ParseValue(0));
            _lexer.SkipTrivia();
            if (_lexer.Position == before || _lexer.Current == ',')
            {
                _lexer.Position++;
                _lexer.SkipTrivia();
            }
        }

        values = all.ToImmutable();
        return new JsonText(_text, values[0], _errors.ToImmutable());
    }

    /// <summary>Looks the text over and goes to its first value; false where there is none to read.</summary>
    private bool TryBegin()
    {
        if (_text.Length > _options.MaxLength)
        {
            _errors.Add(JsonErrorKind.Syntax, 0, 1, $"the text has {_text.Length} characters; at most {_options.MaxLength} are read");
            return false;
        }

        if (_options.RestrictToIamCharacters)
        {
            IllegalCharacters.Report(_text, _options, _errors);
        }

        _lexer.SkipTrivia();
        if (_lexer.AtEnd)
        {
            _errors.Add(JsonErrorKind.Syntax, 0, _text.Length == 0 ? 0 : 1, "the text is empty");
            return false;
        }

        return true;
    }

    private JsonNode ParseValue(int depth)
    {
        _lexer.SkipTrivia();
        if (_options.AllowUnknownText && TryReadUnknown(out var unknown))
        {
            return unknown;
        }

        switch (_lexer.Current)
        {
            case '{' or '[' when depth >= _options.MaxDepth:
                return SkipTooDeep();
            case '{':
                return ParseObject(depth);
            case '[':
                return ParseArray(depth);
            case '"' or '\'':
                return _lexer.ReadString();
            default:
                if (!_lexer.AtEnd && JsonLexer.IsWordCharacter(_lexer.Current))
                {
                    return _lexer.ReadWord();
                }

                ReportHere("a value is missing");
                return new JsonMissing(_lexer.Position);
        }
    }

    /// <summary>Reads a word that is unknown in whole or in part: a value that may be anything.</summary>
    private bool TryReadUnknown([NotNullWhen(true)] out JsonUnknown? unknown)
    {
        var start = _lexer.Position;
        var end = start;
        var isUnknown = false;
        while (end < _text.Length && (_options.IsUnknown(_text[end]) || JsonLexer.IsWordCharacter(_text[end])))
        {
            isUnknown |= _options.IsUnknown(_text[end]);
            end++;
        }

        unknown = isUnknown ? new JsonUnknown(start, end) : null;
        _lexer.Position = isUnknown ? end : start;
        return isUnknown;
    }

    /// <summary>Reads properties that are unknown, or one whose name is.</summary>
    private JsonProperty ParseUnknownProperty(JsonUnknown unknown, int depth)
    {
        var name = new JsonString(_text, unknown.Start, unknown.End, _text.Substring(unknown.Start, unknown.End - unknown.Start), hasEscapes: false);
        _lexer.SkipTrivia();
        if (_lexer.Current != ':')
        {
            return new JsonProperty(name, unknown);
        }

        _lexer.Position++;
        return new JsonProperty(name, ParseValue(depth + 1));
    }

    private JsonObject ParseObject(int depth)
    {
        var start = _lexer.Position++;
        var first = _properties.Count;
        var names = new NameSet(_properties);
        var lastComma = -1;
        var isClosed = false;
        _openObjects++;
        while (true)
        {
            _lexer.SkipTrivia();
            if (_lexer.AtEnd)
            {
                _errors.Add(JsonErrorKind.Syntax, start, start + 1, "the object is not closed");
                break;
            }

            var c = _lexer.Current;
            if (c == '}')
            {
                ReportTrailingComma(lastComma);
                _lexer.Position++;
                isClosed = true;
                break;
            }

            if (c == ']' && _openArrays > 0)
            {
                ReportHere("'}' is missing");
                break; // The bracket closes an array around this object.
            }

            if (_options.AllowUnknownText && TryReadUnknown(out var unknown))
            {
                _properties.Push(ParseUnknownProperty(unknown, depth));
                lastComma = ReadSeparator('}');
            }
            else if (c is '"' or '\'' || (JsonLexer.IsWordCharacter(c) && c is not (>= '0' and <= '9')))
            {
                _properties.Push(ParseProperty(depth, ref names));
                lastComma = ReadSeparator('}');
            }
            else if (c == ',')
            {
                ReportHere("a property is missing before ','");
                _lexer.Position++;
            }
            else
            {
                ReportHere("a property's name in double quotes is expected");
                SkipUnexpected(depth);
            }
        }

        _openObjects--;
        return new JsonObject(start, _lexer.Position, isClosed, _properties.Take(first));
    }

    private JsonProperty ParseProperty(int depth, ref NameSet names)
    {
        var name = ReadName();
        if (!names.Add(name.Value))
        {
            _errors.Add(JsonErrorKind.DuplicateKey, name.Start, name.End, name.Value);
        }

        _lexer.SkipTrivia();
        if (_lexer.Current == ':')
        {
            _lexer.Position++;
        }
        else
        {
            _errors.Add(JsonErrorKind.Syntax, name.Start, name.End, "':' is missing behind the name");
            if (_lexer.AtEnd || _lexer.Current is ',' or '}' or ']')
            {
                return new JsonProperty(name, new JsonMissing(name.End));
            }
        }

        return new JsonProperty(name, ParseValue(depth + 1));
    }

    private JsonString ReadName()
    {
        if (_lexer.Current is '"' or '\'')
        {
            return _lexer.ReadString();
        }

        var start = _lexer.Position;
        while (!_lexer.AtEnd && JsonLexer.IsWordCharacter(_lexer.Current))
        {
            _lexer.Position++;
        }

        _errors.Add(JsonErrorKind.Syntax, start, _lexer.Position, "a property's name stands in double quotes");
        return new JsonString(_text, start, _lexer.Position, _text.Substring(start, _lexer.Position - start), hasEscapes: false);
    }

    private JsonArray ParseArray(int depth)
    {
        var start = _lexer.Position++;
        var first = _items.Count;
        var lastComma = -1;
        _openArrays++;
        while (true)
        {
            _lexer.SkipTrivia();
            if (_lexer.AtEnd)
            {
                _errors.Add(JsonErrorKind.Syntax, start, start + 1, "the array is not closed");
                break;
            }

            var c = _lexer.Current;
            if (c == ']')
            {
                ReportTrailingComma(lastComma);
                _lexer.Position++;
                break;
            }

            if (c == '}' && _openObjects > 0)
            {
                ReportHere("']' is missing");
                break; // The brace closes an object around this array.
            }

            if (c is ',' or ':' or '}')
            {
                ReportHere(c == ',' ? "a value is missing before ','" : $"'{c}' has no place in an array");
                _lexer.Position++;
                continue;
            }

            var before = _lexer.Position;
            var item = ParseValue(depth + 1);
            if (_lexer.Position == before)
            {
                SkipUnexpected(depth);
                continue;
            }

            if (item.Kind != JsonKind.Missing || item is JsonUnknown)
            {
                _items.Push(item);
            }

            lastComma = ReadSeparator(']');
        }

        _openArrays--;
        return new JsonArray(start, _lexer.Position, _items.Take(first));
    }

    /// <summary>Reads the comma behind a property or an item; its position, or -1 where there is none.</summary>
    private int ReadSeparator(char close)
    {
        var end = _lexer.Position;
        _lexer.SkipTrivia();
        if (_lexer.Current == ',')
        {
            return _lexer.Position++;
        }

        if (!_lexer.AtEnd && _lexer.Current != close && _lexer.Current is not ('}' or ']'))
        {
            _errors.Add(JsonErrorKind.Syntax, Math.Max(0, end - 1), end, "',' is missing behind this");
        }

        return -1;
    }

    private void ReportTrailingComma(int comma)
    {
        if (comma >= 0 && !_options.AllowComments)
        {
            _errors.Add(JsonErrorKind.TrailingComma, comma, comma + 1, "a trailing comma");
        }
    }

    private void ReportHere(string message)
    {
        // At the end of the text the last character has to carry the message.
        var start = Math.Min(_lexer.Position, Math.Max(0, _text.Length - 1));
        _errors.Add(JsonErrorKind.Syntax, start, Math.Min(start + 1, _text.Length), message);
    }

    private void SkipUnexpected(int depth)
    {
        if (_lexer.Current is '{' or '[' or '"' or '\'' || JsonLexer.IsWordCharacter(_lexer.Current))
        {
            ParseValue(depth + 1);
            ReadSeparator('}');
        }
        else
        {
            _lexer.Position++;
        }
    }

    private JsonMissing SkipTooDeep()
    {
        var start = _lexer.Position;
        _errors.Add(JsonErrorKind.Syntax, start, start + 1, $"values are nested deeper than {_options.MaxDepth}");
        var open = 0;
        do
        {
            switch (_lexer.Current)
            {
                case '{' or '[':
                    open++;
                    _lexer.Position++;
                    break;
                case '}' or ']':
                    open--;
                    _lexer.Position++;
                    break;
                case '"':
                    _lexer.ReadString();
                    break;
                default:
                    _lexer.Position++;
                    break;
            }
        }
        while (open > 0 && !_lexer.AtEnd);
        return new JsonMissing(start);
    }
}
