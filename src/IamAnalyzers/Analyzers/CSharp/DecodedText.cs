using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>The value of one literal token, and for each of its characters where it stands in the source.</summary>
/// <param name="Value">The value.</param>
/// <param name="Runs">The runs in the order of the text; none overlaps another, and together they make up the value.</param>
internal sealed record DecodedText(string Value, ImmutableArray<TextRun> Runs)
{
    /// <summary>The source characters of one decoded character.</summary>
    public TextSpan SpanOf(int index)
    {
        var run = Runs[FindRun(index)];
        return run.DecodedLength == run.SourceLength
            ? new TextSpan(run.Source + index - run.Decoded, 1)
            : new TextSpan(run.Source, run.SourceLength);
    }

    private int FindRun(int index)
    {
        var low = 0;
        var high = Runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Runs[middle].DecodedEnd <= index)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Puts a decoded text together; characters without escapes next to each other become one run.</summary>
    internal sealed class Builder(string source, int offset)
    {
        private readonly StringBuilder _value = new();
        private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();

        /// <summary>Adds source characters that stand for themselves.</summary>
        public void Add(int start, int length)
        {
            if (length == 0)
            {
                return;
            }

            var last = _runs.Count - 1;
            if (last >= 0
                && _runs[last] is var run
                && run.DecodedLength == run.SourceLength
                && run.Source + run.SourceLength == offset + start)
            {
                _runs[last] = run with { DecodedLength = run.DecodedLength + length, SourceLength = run.SourceLength + length };
            }
            else
            {
                _runs.Add(new TextRun(_value.Length, length, offset + start, length));
            }

            _value.Append(source, start, length);
        }

        /// <summary>Adds what an escape sequence stands for.</summary>
        public void AddEscape(int start, int length, string decoded)
        {
            _runs.Add(new TextRun(_value.Length, decoded.Length, offset + start, length));
            _value.Append(decoded);
        }

        public DecodedText Build() => new(_value.ToString(), _runs.ToImmutable());
    }
}
