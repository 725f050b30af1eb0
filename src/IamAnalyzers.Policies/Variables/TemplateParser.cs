using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies.Variables;

/// <summary>
/// Takes a policy's string apart at its variables: <c>${key}</c>, <c>${key, 'default'}</c>, <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.
/// What is not of this form is literal text.
/// </summary>
/// <remarks>AWS: "IAM policy elements: Variables and tags".</remarks>
internal ref struct TemplateParser
{
    private readonly string _text;
    private readonly StringBuilder _literal;
    private readonly List<TemplatePart> _parts;
    private readonly List<TemplateVariable> _variables;
    private int _position;

    private TemplateParser(string text)
    {
        _text = text;
        _literal = new StringBuilder();
        _parts = [];
        _variables = [];
        _position = 0;
    }

    public static (ImmutableArray<TemplatePart> Parts, ImmutableArray<TemplateVariable> Variables) Parse(string text)
    {
        var parser = new TemplateParser(text);
        parser.Run();
        return (parser._parts.ToImmutableArray(), parser._variables.ToImmutableArray());
    }

    private void Run()
    {
        while (_position < _text.Length)
        {
            if (_text[_position] == '$' && _position + 1 < _text.Length && _text[_position + 1] == '{' && TryReadPlaceholder())
            {
                continue;
            }

            _literal.Append(_text[_position++]);
        }

        FlushLiteral();
    }

    private bool TryReadPlaceholder()
    {
        var start = _position + 2;
        if (start + 1 < _text.Length && _text[start] is '*' or '?' or '$' && _text[start + 1] == '}')
        {
            FlushLiteral();
            _parts.Add(new TemplatePart(TemplatePartKind.Data, _text[start].ToString(), -1));
            _position = start + 2;
            return true;
        }

        var keyEnd = _text.IndexOfAny([',', '}', '{', '\''], start);
        if (keyEnd <= start || _text[keyEnd] is '{' or '\'')
        {
            return false;
        }

        string? fallback = null;
        var end = keyEnd;
        if (_text[keyEnd] == ',' && !TryReadDefault(keyEnd + 1, out fallback, out end))
        {
            return false;
        }

        FlushLiteral();
        AddVariable(_text.Substring(start, keyEnd - start).Trim(), fallback);
        _position = end + 1;
        return true;
    }

    /// <summary>A text in single quotes, then the closing brace.</summary>
    private readonly bool TryReadDefault(int position, out string? fallback, out int end)
    {
        fallback = null;
        end = 0;
        var open = SkipSpaces(position);
        if (open >= _text.Length || _text[open] != '\'')
        {
            return false;
        }

        var close = _text.IndexOf('\'', open + 1);
        if (close < 0)
        {
            return false;
        }

        end = SkipSpaces(close + 1);
        fallback = _text.Substring(open + 1, close - open - 1);
        return end < _text.Length && _text[end] == '}';
    }

    private readonly int SkipSpaces(int position)
    {
        while (position < _text.Length && _text[position] == ' ')
        {
            position++;
        }

        return position;
    }

    private readonly void AddVariable(string key, string? fallback)
    {
        var variable = new TemplateVariable(new ContextKey(key), fallback);
        _parts.Add(new TemplatePart(TemplatePartKind.Variable, key, _variables.Count));
        _variables.Add(variable);
    }

    private readonly void FlushLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new TemplatePart(TemplatePartKind.Text, _literal.ToString(), -1));
            _literal.Clear();
        }
    }
}

/// <summary>A variable with what stands in for it where the request has no value.</summary>
internal readonly record struct TemplateVariable(ContextKey Key, string? Default);
