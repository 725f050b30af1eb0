namespace IamAnalyzers.Policies.Conditions;

/// <summary>
/// A decimal number in a text, compared exactly whatever its size: nothing is rounded, and no binary floating point is in it.
/// </summary>
internal readonly ref struct DecimalText
{
    private readonly ReadOnlySpan<char> _whole;
    private readonly ReadOnlySpan<char> _fraction;

    // The place of the first digit other than 0, and its power of ten.
    private readonly int _first;
    private readonly long _magnitude;

    // -1, 0, 1.
    private readonly int _sign;

    private DecimalText(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, bool isNegative, long exponent)
    {
        _whole = whole;
        _fraction = fraction;
        _first = 0;
        var digits = whole.Length + fraction.Length;
        while (_first < digits && Digit(_first) == '0')
        {
            _first++;
        }

        _sign = _first == digits ? 0 : isNegative ? -1 : 1;
        _magnitude = whole.Length - _first + exponent;
    }

    /// <summary>Reads <c>[+-]digits[.digits][e[+-]digits]</c>; anything before or behind makes it no number.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DecimalText number)
    {
        number = default;
        var isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            text = text.Slice(1);
        }

        var whole = text.Slice(0, CountDigits(text));
        text = text.Slice(whole.Length);
        var fraction = ReadOnlySpan<char>.Empty;
        if (text.Length > 0 && text[0] == '.')
        {
            fraction = text.Slice(1, CountDigits(text.Slice(1)));
            text = text.Slice(1 + fraction.Length);
        }

        if (whole.Length + fraction.Length == 0 || !TryReadExponent(text, out var exponent))
        {
            return false;
        }

        number = new DecimalText(whole, fraction, isNegative, exponent);
        return true;
    }

    public static int Compare(in DecimalText left, in DecimalText right)
    {
        if (left._sign != right._sign)
        {
            return left._sign.CompareTo(right._sign);
        }

        if (left._sign == 0)
        {
            return 0;
        }

        return left._sign * CompareMagnitude(left, right);
    }

    private static int CompareMagnitude(in DecimalText left, in DecimalText right)
    {
        if (left._magnitude != right._magnitude)
        {
            return left._magnitude.CompareTo(right._magnitude);
        }

        var digits = Math.Max(left.DigitCount - left._first, right.DigitCount - right._first);
        for (var i = 0; i < digits; i++)
        {
            var difference = left.Digit(left._first + i) - right.Digit(right._first + i);
            if (difference != 0)
            {
                return difference < 0 ? -1 : 1;
            }
        }

        return 0;
    }

    private int DigitCount => _whole.Length + _fraction.Length;

    private char Digit(int index) =>
        index < _whole.Length ? _whole[index] : index < DigitCount ? _fraction[index - _whole.Length] : '0';

    private static bool TryReadExponent(ReadOnlySpan<char> text, out long exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ('e' or 'E'))
        {
            return false;
        }

        text = text.Slice(1);
        var isNegative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            text = text.Slice(1);
        }

        if (text.IsEmpty || CountDigits(text) != text.Length)
        {
            return false;
        }

        foreach (var c in text)
        {
            // Exponents beyond any number that can be written out stay in order among themselves only up to here.
            exponent = Math.Min((exponent * 10) + (c - '0'), long.MaxValue / 100);
        }

        exponent = isNegative ? -exponent : exponent;
        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i;
    }
}
