using System.Text;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>One field of a CSV text.</summary>
/// <param name="Value">The value, quotes taken off.</param>
/// <param name="Span">Its characters, with the quotes.</param>
internal readonly record struct CsvField(string Value, SourceSpan Span);

/// <summary>Reads CSV (RFC 4180): fields in quotes may hold commas, line ends and doubled quotes. Never throws.</summary>
internal static class CsvReader
{
    /// <summary>The records; blank lines are left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="report">Takes what is wrong and where.</param>
    public static IEnumerable<IReadOnlyList<CsvField>> Read(string text, Action<SourceSpan, string> report)
    {
        var record = new List<CsvField>();
        var position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        while (position < text.Length)
        {
            record.Add(ReadField(text, ref position, report));
            if (position < text.Length && text[position] == ',')
            {
                position++;
                if (position < text.Length)
                {
                    continue;
                }

                record.Add(new CsvField(string.Empty, new SourceSpan(position, 0)));
            }

            SkipLineEnd(text, ref position);
            if (record.Count > 1 || record[0].Span.Length > 0)
            {
                yield return record;
            }

            record = [];
        }
    }

    private static CsvField ReadField(string text, ref int position, Action<SourceSpan, string> report)
    {
        var start = position;
        if (text[position] != '"')
        {
            position = EndOfPlain(text, position);
            var span = SourceSpan.FromBounds(start, position);
            return new CsvField(text.Substring(start, span.Length), span);
        }

        var value = new StringBuilder();
        position++;
        while (true)
        {
            if (position >= text.Length)
            {
                report(new SourceSpan(start, 1), "the quoted field is not closed");
                break;
            }

            var c = text[position++];
            if (c != '"')
            {
                value.Append(c);
            }
            else if (position < text.Length && text[position] == '"')
            {
                value.Append('"');
                position++;
            }
            else
            {
                break;
            }
        }

        if (position < text.Length && text[position] is not (',' or '\r' or '\n'))
        {
            report(new SourceSpan(position, 1), "text behind the closing quote");
            position = EndOfPlain(text, position);
        }

        return new CsvField(value.ToString(), SourceSpan.FromBounds(start, position));
    }

    private static int EndOfPlain(string text, int position)
    {
        var end = text.AsSpan(position).IndexOfAny(',', '\r', '\n');
        return end < 0 ? text.Length : position + end;
    }

    private static void SkipLineEnd(string text, ref int position)
    {
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }

        if (position < text.Length && text[position] == '\n')
        {
            position++;
        }
    }
}
