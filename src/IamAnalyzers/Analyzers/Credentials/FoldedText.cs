using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>A text put together at compile time, and for each part of it the literal that it comes from.</summary>
internal sealed class FoldedText(string text, ImmutableArray<FoldedPiece> pieces)
{
    /// <summary>Stands for what is not known before the program runs; U+FFFF is no character of Unicode.</summary>
    public const char Hole = '\uffff';

    public string Text { get; } = text;

    public ImmutableArray<FoldedPiece> Pieces { get; } = pieces;

    /// <summary>The places of the literals that a span of the text comes from, in the order of the text.</summary>
    public ImmutableArray<Location> Locate(int start, int length)
    {
        var locations = ImmutableArray.CreateBuilder<Location>();
        var end = start + length;
        foreach (var piece in Pieces)
        {
            if (piece.Start < end && start < piece.End)
            {
                var location = piece.Locate(Math.Max(start, piece.Start), Math.Min(end, piece.End));
                var last = locations.Count - 1;
                if (last < 0 || locations[last] != location)
                {
                    locations.Add(location);
                }
            }
        }

        return locations.ToImmutable();
    }

    /// <summary>Puts a text together.</summary>
    internal sealed class Builder
    {
        private const int LongestText = 1 << 16;

        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<FoldedPiece>.Builder _pieces = ImmutableArray.CreateBuilder<FoldedPiece>();

        public int Length => _text.Length;

        public bool IsFull => _text.Length > LongestText;

        /// <summary>Adds a literal's text.</summary>
        public void Add(SyntaxTree tree, DecodedText decoded)
        {
            if (decoded.Value.Length > 0)
            {
                _pieces.Add(new FoldedPiece(_text.Length, decoded.Value.Length, tree, decoded, default));
                _text.Append(decoded.Value);
            }
        }

        /// <summary>Adds a text that all comes from one place.</summary>
        public void Add(SyntaxNode node, string value)
        {
            if (value.Length > 0)
            {
                _pieces.Add(new FoldedPiece(_text.Length, value.Length, node.SyntaxTree, null, node.Span));
                _text.Append(value);
            }
        }

        public void AddHole() => _text.Append(Hole);

        public FoldedText Build() => new(_text.ToString(), _pieces.ToImmutable());
    }
}

/// <summary>A part of a folded text.</summary>
internal readonly record struct FoldedPiece(int Start, int Length, SyntaxTree Tree, DecodedText? Decoded, TextSpan Span)
{
    public int End => Start + Length;

    /// <summary>Where characters of the folded text stand; what is no literal stands where it is referred to.</summary>
    public Location Locate(int start, int end) => Tree.GetLocation(
        Decoded is null
            ? Span
            : TextSpan.FromBounds(Decoded.SpanOf(start - Start).Start, Decoded.SpanOf(end - 1 - Start).End));
}
