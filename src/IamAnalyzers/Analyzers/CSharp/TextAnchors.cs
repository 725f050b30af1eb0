using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>
/// Where a file's text holds one of the words without which no node of it needs to be looked at. One vectorised pass a word
/// over the characters, once for each text: code that has nothing to do with AWS costs no more, and of other code only the
/// expressions around the words are visited.
/// </summary>
internal sealed class TextAnchors
{
    private const int ChunkLength = 16 * 1024;

    // Longer than any word: what lies across the end of a chunk is found in the next one.
    private const int Overlap = 64;

    private static readonly ConditionalWeakTable<SourceText, TextAnchors> Cache = new();

    private TextAnchors(ImmutableArray<int> positions, bool hasEscapes)
    {
        Positions = positions;
        HasEscapes = hasEscapes;
    }

    /// <summary>Where the words begin, in no order, some perhaps twice.</summary>
    public ImmutableArray<int> Positions { get; }

    /// <summary>Whether characters are written by their numbers somewhere, so that a word may stand where it cannot be seen.</summary>
    public bool HasEscapes { get; }

    public static TextAnchors Of(SourceText text) => Cache.GetValue(text, static t => Scan(t));

    private static TextAnchors Scan(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            var positions = ImmutableArray.CreateBuilder<int>();
            var hasEscapes = false;
            for (var start = 0; start < text.Length;)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                var chunk = buffer.AsSpan(0, length);
                foreach (var word in PolicyAnchors.Words)
                {
                    AddAll(chunk, start, word, positions);
                }

                hasEscapes = hasEscapes || HasEscape(chunk);
                start += length == ChunkLength ? ChunkLength - Overlap : length;
            }

            return new TextAnchors(positions.ToImmutable(), hasEscapes);
        }
        finally
        {
            // Sources can hold secrets.
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Whether an ASCII character may be written by its number: <c>\u0053</c>, <c>\U00000053</c>, <c>\x53</c>. A path such as <c>C:\users</c> is none.</summary>
    private static bool HasEscape(ReadOnlySpan<char> chunk)
    {
        for (var from = 0; chunk.Slice(from).IndexOf('\\') is >= 0 and var index;)
        {
            from += index + 1;
            if (from + 2 < chunk.Length
                && (chunk[from] is 'u' or 'U' ? chunk[from + 1] == '0' && chunk[from + 2] == '0' : chunk[from] == 'x' && IsHexDigit(chunk[from + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static void AddAll(ReadOnlySpan<char> chunk, int start, string word, ImmutableArray<int>.Builder positions)
    {
        for (var from = 0; chunk.Slice(from).IndexOf(word.AsSpan()) is >= 0 and var index;)
        {
            positions.Add(start + from + index);
            from += index + word.Length;
        }
    }
}
