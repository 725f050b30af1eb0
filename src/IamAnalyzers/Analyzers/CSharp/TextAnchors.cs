using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>
/// What a file's text holds of the words without which no node of it needs to be looked at. One vectorised pass a word over
/// the characters, once for each text: code that has nothing to do with AWS costs no more.
/// </summary>
internal sealed class TextAnchors
{
    private const int ChunkLength = 16 * 1024;

    private static readonly ConditionalWeakTable<SourceText, TextAnchors> Cache = new();

    private TextAnchors(bool hasPolicy) => HasPolicy = hasPolicy;

    /// <summary>Whether a policy can stand in the text.</summary>
    public bool HasPolicy { get; }

    public static TextAnchors Of(SourceText text) => Cache.GetValue(text, static t => Scan(t));

    private static TextAnchors Scan(SourceText text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(ChunkLength);
        try
        {
            var hasPolicy = false;
            for (var start = 0; start < text.Length && !hasPolicy;)
            {
                var length = Math.Min(ChunkLength, text.Length - start);
                text.CopyTo(start, buffer, 0, length);
                var chunk = buffer.AsSpan(0, length);
                hasPolicy = PolicyAnchors.IsIn(chunk);

                // Chunks overlap by more than the longest anchor.
                start += length == ChunkLength ? ChunkLength - 64 : length;
            }

            return new TextAnchors(hasPolicy);
        }
        finally
        {
            // Sources can hold secrets.
            ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        }
    }
}
