using System.Buffers;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Variables;

/// <summary>
/// Matches texts against templates whose variables have values. The pattern is written out once, with characters that occur
/// nowhere in it in the roles of the wildcards, and given to the one wildcard matcher.
/// </summary>
internal static class TemplateMatcher
{
    private const int StackLimit = 512;

    /// <summary>Equal, character by character; no wildcards.</summary>
    public static bool Equals(PolicyTemplate template, in VariableValues values, ReadOnlySpan<char> text, StringComparison comparison)
    {
        foreach (var part in template.Parts)
        {
            var piece = PieceOf(template, part, values);
            if (piece is null || piece.Length > text.Length || !text.Slice(0, piece.Length).Equals(piece.AsSpan(), comparison))
            {
                return false;
            }

            text = text.Slice(piece.Length);
        }

        return text.IsEmpty;
    }

    /// <summary>Matches as <c>StringLike</c>.</summary>
    public static bool IsLike(PolicyTemplate template, in VariableValues values, ReadOnlySpan<char> text) =>
        Match(template, values, text, isArn: false, default);

    /// <summary>Matches an ARN field by field; the template's own colons part its fields.</summary>
    public static bool IsArnLike(PolicyTemplate template, in VariableValues values, ReadOnlySpan<char> arn) =>
        ArnFields.TrySplit(arn, out var fields) && Match(template, values, arn, isArn: true, fields);

    private static bool Match(PolicyTemplate template, in VariableValues values, ReadOnlySpan<char> text, bool isArn, ArnFields fields)
    {
        var length = 0;
        foreach (var part in template.Parts)
        {
            if (PieceOf(template, part, values) is not { } piece)
            {
                return false;
            }

            length += piece.Length;
        }

        if (!TryChooseSymbols(template, values, out var symbols))
        {
            return false;
        }

        char[]? rented = null;
        Span<char> buffer = length <= StackLimit ? stackalloc char[StackLimit] : (rented = ArrayPool<char>.Shared.Rent(length));
        buffer = buffer.Slice(0, length);
        var own = Write(template, values, symbols, buffer);
        var isMatch = isArn
            ? IsArnMatch(buffer, own, text, fields, symbols)
            : WildcardPattern.IsMatch(buffer, text, symbols, ignoreCase: false);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return isMatch;
    }

    private static bool IsArnMatch(ReadOnlySpan<char> pattern, in OwnColons own, ReadOnlySpan<char> arn, ArnFields fields, WildcardSymbols symbols)
    {
        if (own.Count < 5 || own.First != 3 || !pattern.StartsWith("arn:".AsSpan(), StringComparison.Ordinal))
        {
            return false;
        }

        var patternFields = new ArnFields(own.Second + 1, own.Third + 1, own.Fourth + 1, own.Fifth + 1);
        return ArnMatcher.IsMatch(pattern, patternFields, arn, fields, symbols);
    }

    private static OwnColons Write(PolicyTemplate template, in VariableValues values, WildcardSymbols symbols, Span<char> buffer)
    {
        var colons = default(OwnColons);
        var position = 0;
        foreach (var part in template.Parts)
        {
            var piece = PieceOf(template, part, values)!;
            if (part.Kind != TemplatePartKind.Text)
            {
                piece.AsSpan().CopyTo(buffer.Slice(position));
                position += piece.Length;
                continue;
            }

            foreach (var c in piece)
            {
                if (c == ':')
                {
                    colons.Add(position);
                }

                buffer[position++] = c == '*' ? symbols.Star : c == '?' ? symbols.One : c;
            }
        }

        return colons;
    }

    /// <summary>Two characters that the written pattern does not hold, so that nothing in it acts as a wildcard by accident.</summary>
    private static bool TryChooseSymbols(PolicyTemplate template, in VariableValues values, out WildcardSymbols symbols)
    {
        symbols = WildcardSymbols.Resolved;
        if (IsFree(template, values, symbols.Star) && IsFree(template, values, symbols.One))
        {
            return true;
        }

        var star = '\0';
        for (var candidate = '\uE000'; candidate <= '\uF8FF'; candidate++)
        {
            if (!IsFree(template, values, candidate))
            {
                continue;
            }

            if (star != '\0')
            {
                symbols = new WildcardSymbols(star, candidate);
                return true;
            }

            star = candidate;
        }

        return false;
    }

    private static bool IsFree(PolicyTemplate template, in VariableValues values, char c)
    {
        foreach (var part in template.Parts)
        {
            if (PieceOf(template, part, values)!.IndexOf(c) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static string? PieceOf(PolicyTemplate template, in TemplatePart part, in VariableValues values) =>
        part.Kind == TemplatePartKind.Variable ? template.ValueOf(part.Variable, values) : part.Text;

    /// <summary>Where the first five colons of the policy's own text stand.</summary>
    private struct OwnColons
    {
        public int Count;
        public int First;
        public int Second;
        public int Third;
        public int Fourth;
        public int Fifth;

        public void Add(int position)
        {
            switch (++Count)
            {
                case 1:
                    First = position;
                    break;
                case 2:
                    Second = position;
                    break;
                case 3:
                    Third = position;
                    break;
                case 4:
                    Fourth = position;
                    break;
                case 5:
                    Fifth = position;
                    break;
            }
        }
    }
}
