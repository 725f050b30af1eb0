using System.Globalization;

namespace IamAnalyzers.Report.Html;

/// <summary>Numbers and dates as people read them, the same on every machine.</summary>
internal static class Words
{
    /// <summary>A number with commas between thousands.</summary>
    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun, in the plural where it is not one.</summary>
    public static string Count(int number, string noun) => Count(number, noun, noun + "s");

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun, string plural) => $"{Number(number)} {(number == 1 ? noun : plural)}";

    /// <summary>A date such as <c>30 June 2025</c>, in UTC.</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A coordinate.</summary>
    public static string Unit(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text with at most so many characters; the end is left out.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // Not through a pair.
        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text.Substring(0, end) + "…";
    }
}
