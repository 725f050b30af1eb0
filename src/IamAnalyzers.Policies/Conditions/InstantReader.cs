using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Policies.Conditions;

/// <summary>Reads the dates of date conditions.</summary>
/// <remarks>
/// AWS: "Date condition operators": W3C's profile of ISO 8601, or epoch seconds. Four digits alone are a year, any other
/// number is seconds. A time without a zone is UTC.
/// </remarks>
internal static class InstantReader
{
    private const int SecondsPerDay = 86400;

    public static bool TryParse(ReadOnlySpan<char> text, out PolicyInstant instant)
    {
        instant = default;
        return IsEpoch(text) ? TryParseEpoch(text, out instant) : TryParseIso(text, out instant);
    }

    private static bool IsEpoch(ReadOnlySpan<char> text)
    {
        var start = text.Length > 0 && text[0] == '-' ? 1 : 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or '.'))
            {
                return false;
            }
        }

        return text.Length > start && !(start == 0 && text.Length == 4 && text.IndexOf('.') < 0);
    }

    private static bool TryParseEpoch(ReadOnlySpan<char> text, out PolicyInstant instant)
    {
        instant = default;
        var isNegative = text[0] == '-';
        var position = isNegative ? 1 : 0;
        if (!TryReadLong(text, ref position, out var seconds) || !TryReadFraction(text, ref position, out var nanoseconds) || position != text.Length)
        {
            return false;
        }

        if (isNegative)
        {
            seconds = -seconds;
            if (nanoseconds > 0)
            {
                seconds--;
                nanoseconds = 1_000_000_000 - nanoseconds;
            }
        }

        instant = new PolicyInstant(seconds, nanoseconds);
        return true;
    }

    private static bool TryParseIso(ReadOnlySpan<char> text, out PolicyInstant instant)
    {
        instant = default;
        var position = 0;
        int month = 1, day = 1;
        if (!TryReadDigits(text, ref position, 4, out var year))
        {
            return false;
        }

        if (Take(text, ref position, '-'))
        {
            if (!TryReadDigits(text, ref position, 2, out month) || month is < 1 or > 12)
            {
                return false;
            }

            if (Take(text, ref position, '-') && !(TryReadDigits(text, ref position, 2, out day) && day >= 1 && day <= DaysIn(year, month)))
            {
                return false;
            }
        }

        var seconds = DaysSinceEpoch(year, month, day) * SecondsPerDay;
        var nanoseconds = 0;
        if (position < text.Length)
        {
            // A time follows only a whole date.
            if (position != 10 || text[position++] is not ('T' or 't' or ' ') || !TryReadTime(text, ref position, out var time, out nanoseconds))
            {
                return false;
            }

            seconds += time;
        }

        instant = new PolicyInstant(seconds, nanoseconds);
        return position == text.Length;
    }

    private static bool TryReadTime(ReadOnlySpan<char> text, ref int position, out long seconds, out int nanoseconds)
    {
        seconds = 0;
        nanoseconds = 0;
        var second = 0;
        if (!TryReadDigits(text, ref position, 2, out var hour) || hour > 23
            || !Take(text, ref position, ':')
            || !TryReadDigits(text, ref position, 2, out var minute) || minute > 59)
        {
            return false;
        }

        if (Take(text, ref position, ':')
            && !(TryReadDigits(text, ref position, 2, out second) && second <= 60 && TryReadFraction(text, ref position, out nanoseconds)))
        {
            return false;
        }

        if (!TryReadZone(text, ref position, out var offset))
        {
            return false;
        }

        seconds = (hour * 3600) + (minute * 60) + second - offset;
        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<char> text, ref int position, out int offset)
    {
        offset = 0;
        if (position == text.Length || Take(text, ref position, 'Z') || Take(text, ref position, 'z'))
        {
            return true;
        }

        var sign = text[position] == '+' ? 1 : text[position] == '-' ? -1 : 0;
        position++;
        if (sign == 0 || !TryReadDigits(text, ref position, 2, out var hours) || hours > 23)
        {
            return false;
        }

        var minutes = 0;
        if (position < text.Length)
        {
            Take(text, ref position, ':');
            if (!TryReadDigits(text, ref position, 2, out minutes) || minutes > 59)
            {
                return false;
            }
        }

        offset = sign * ((hours * 3600) + (minutes * 60));
        return true;
    }

    private static bool Take(ReadOnlySpan<char> text, ref int position, char c)
    {
        if (position < text.Length && text[position] == c)
        {
            position++;
            return true;
        }

        return false;
    }

    private static bool TryReadDigits(ReadOnlySpan<char> text, ref int position, int count, out int value)
    {
        value = 0;
        if (position + count > text.Length)
        {
            return false;
        }

        for (var end = position + count; position < end; position++)
        {
            if (text[position] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[position] - '0');
        }

        return true;
    }

    private static bool TryReadLong(ReadOnlySpan<char> text, ref int position, out long value)
    {
        value = 0;
        var start = position;
        for (; position < text.Length && text[position] is >= '0' and <= '9'; position++)
        {
            if (value > 99_999_999_999_999_999)
            {
                return false;
            }

            value = (value * 10) + (text[position] - '0');
        }

        return position > start;
    }

    /// <summary>A point and digits, if a point follows; digits beyond the ninth are cut off.</summary>
    private static bool TryReadFraction(ReadOnlySpan<char> text, ref int position, out int nanoseconds)
    {
        nanoseconds = 0;
        if (!Take(text, ref position, '.'))
        {
            return true;
        }

        var start = position;
        var unit = 100_000_000;
        for (; position < text.Length && text[position] is >= '0' and <= '9'; position++, unit /= 10)
        {
            nanoseconds += (text[position] - '0') * unit;
        }

        return position > start;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>Days of the proleptic Gregorian calendar, counted in years that begin in March.</summary>
    private static long DaysSinceEpoch(int year, int month, int day)
    {
        var y = (long)(month <= 2 ? year - 1 : year) + 400;
        var monthFromMarch = (month + 9) % 12;
        var dayOfYear = (((153 * monthFromMarch) + 2) / 5) + day - 1;
        return (y * 365) + (y / 4) - (y / 100) + (y / 400) + dayOfYear - 719468 - 146097;
    }
}
