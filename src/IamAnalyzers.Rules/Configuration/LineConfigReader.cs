namespace IamAnalyzers.Rules.Configuration;

/// <summary>
/// Reads files of assignments, one a line: <c>.env</c>, profiles and other INI files, <c>.properties</c>, Terraform
/// variables. Values may stand in quotes, with the grammar's escapes; nested maps and lists are read as their lines.
/// </summary>
internal sealed class LineConfigReader
{
    private static readonly string[] Prefixes = ["export ", "set ", "setx ", "$env:", "ENV ", "ARG "];

    private readonly string _text;
    private readonly ConfigGrammar _grammar;
    private readonly List<ConfigEntry> _entries;
    private string _context = "";
    private int _section;

    private LineConfigReader(string text, ConfigGrammar grammar, List<ConfigEntry> entries)
    {
        _text = text;
        _grammar = grammar;
        _entries = entries;
    }

    /// <summary>Adds the entries of a file of assignments.</summary>
    public static void Read(string text, ConfigGrammar grammar, List<ConfigEntry> entries)
    {
        var reader = new LineConfigReader(text, grammar, entries);
        var lines = new LineCursor(text, allowContinuations: grammar == ConfigGrammar.Properties);
        while (lines.MoveNext())
        {
            reader.ReadLine(lines.Start, lines.End);
        }
    }

    private void ReadLine(int start, int end)
    {
        start = Lines.SkipSpace(_text, start, end);
        end = Lines.TrimEnd(_text, start, end);
        if (start == end)
        {
            return;
        }

        if (IsComment(start, end))
        {
            _entries.Add(new ConfigEntry(0, _context, "", ConfigValue.Plain(_text, start, end)) { IsComment = true });
        }
        else if (_text[start] == '[' && _text[end - 1] == ']' && _grammar is not ConfigGrammar.Terraform)
        {
            _context = _text.Substring(start + 1, end - start - 2);
            _section++;
        }
        else if (_text[start] == '}' && _grammar == ConfigGrammar.Terraform)
        {
            _context = "";
            _section++;
        }
        else
        {
            ReadAssignment(start, end);
        }
    }

    private void ReadAssignment(int start, int end)
    {
        var separator = IndexOfSeparator(start, end);
        if (separator < 0)
        {
            if (_text[end - 1] == '{')
            {
                OpenBlock(start, end - 1);
                return;
            }

            Add("", start, end);
            return;
        }

        var name = NameOf(start, separator);
        var valueStart = Lines.SkipSpace(_text, separator + 1, end);
        if (valueStart == end)
        {
            return;
        }

        if (_text[valueStart] == '{' && valueStart == end - 1)
        {
            OpenBlock(start, separator);
            return;
        }

        Add(name, valueStart, end);
    }

    private void OpenBlock(int start, int end)
    {
        _context = _text.Substring(start, end - start).Trim();
        _section++;
    }

    private void Add(string name, int start, int end)
    {
        var quote = _text[start];
        if (quote is '"' or '\'' or '`')
        {
            var value = QuotedValue.Read(_text, start, end, hasEscapes: quote == '"', out _);
            _entries.Add(new ConfigEntry(_section, _context, name, value) { IsEnvironment = _grammar == ConfigGrammar.Env });
            return;
        }

        end = Lines.TrimEnd(_text, start, EndOfBareValue(start, end));
        var bare = _grammar == ConfigGrammar.Properties
            ? QuotedValue.Unescape(_text, start, end)
            : ConfigValue.Plain(_text, start, end);
        _entries.Add(new ConfigEntry(_section, _context, name, bare) { IsEnvironment = _grammar == ConfigGrammar.Env });
    }

    /// <summary>A comment behind a value starts with white space and its sign.</summary>
    private int EndOfBareValue(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (_text[i] is '#' or ';' && char.IsWhiteSpace(_text[i - 1]))
            {
                return i;
            }
        }

        return end;
    }

    private int IndexOfSeparator(int start, int end)
    {
        var quote = '\0';
        var colon = -1;
        for (var i = start; i < end; i++)
        {
            var c = _text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '=' || (c == ':' && _grammar == ConfigGrammar.Properties))
            {
                return i;
            }
            else if (c == ':' && colon < 0)
            {
                colon = i;
            }
            else if (_grammar == ConfigGrammar.Properties && char.IsWhiteSpace(c) && !FollowsSeparator(i, end))
            {
                return i;
            }
        }

        // Names may hold colons; one separates only where no equals sign does.
        return colon;
    }

    private bool FollowsSeparator(int position, int end)
    {
        position = Lines.SkipSpace(_text, position, end);
        return position < end && _text[position] is '=' or ':';
    }

    private string NameOf(int start, int end)
    {
        foreach (var prefix in Prefixes)
        {
            if (end - start > prefix.Length && string.Compare(_text, start, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                start += prefix.Length;
                break;
            }
        }

        return _text.Substring(start, end - start).Trim(' ', '\t', '"', '\'');
    }

    private bool IsComment(int start, int end) => _text[start] switch
    {
        '#' => true,
        ';' => _grammar is ConfigGrammar.Ini or ConfigGrammar.Text,
        '!' => _grammar == ConfigGrammar.Properties,
        '/' => start + 1 < end && _text[start + 1] is '/' or '*' && _grammar == ConfigGrammar.Terraform,
        _ => false,
    };
}
