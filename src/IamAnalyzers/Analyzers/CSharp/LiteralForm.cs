namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>How characters are written in a literal.</summary>
internal enum LiteralQuoting
{
    /// <summary><c>"…"</c>: backslash escapes.</summary>
    Regular,

    /// <summary><c>@"…"</c>: quotes are doubled.</summary>
    Verbatim,

    /// <summary><c>"""…"""</c> on one line: no escapes.</summary>
    RawSingleLine,

    /// <summary><c>"""…"""</c> over several lines: no escapes, the indentation is not part of the value.</summary>
    RawMultiLine,
}

/// <summary>What a literal's syntax says about the text in it.</summary>
/// <param name="Quoting">How characters are written.</param>
/// <param name="Quotes">Number of quotes around a raw literal.</param>
/// <param name="Dollars">Number of dollars of an interpolated string; zero for one that is none.</param>
/// <param name="Indentation">What each line of a raw literal starts with, ahead of its value.</param>
internal sealed record LiteralForm(LiteralQuoting Quoting, int Quotes = 1, int Dollars = 0, string Indentation = "")
{
    public static LiteralForm Regular { get; } = new(LiteralQuoting.Regular);

    public static LiteralForm Verbatim { get; } = new(LiteralQuoting.Verbatim);

    public bool IsInterpolated => Dollars > 0;
}
