namespace IamAnalyzers.Generation.Models;

/// <summary>From where on a text that stands in C# is on which line of the file.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="FollowsLineEnds">Whether each line end of the text is one of the file, as in verbatim and raw literals.</param>
internal readonly record struct LineMark(int Start, int Line, bool FollowsLineEnds);

internal static class LineMarks
{
    /// <summary>The line in the file of a character of the text.</summary>
    /// <param name="marks">The marks in the order of the text; the first is at its start.</param>
    /// <param name="text">The text.</param>
    /// <param name="index">The character.</param>
    public static int LineOf(EquatableArray<LineMark> marks, string text, int index)
    {
        var mark = marks[0];
        for (var i = 1; i < marks.Count && marks[i].Start <= index; i++)
        {
            mark = marks[i];
        }

        var line = mark.Line;
        for (var i = mark.Start; mark.FollowsLineEnds && i < index; i++)
        {
            line += IsLineEnd(text, i) ? 1 : 0;
        }

        return line;
    }

    /// <summary>Whether a line of C# ends with this character.</summary>
    public static bool IsLineEnd(string text, int index) => text[index] switch
    {
        '\n' or '\u0085' or '\u2028' or '\u2029' => true,
        '\r' => index + 1 == text.Length || text[index + 1] != '\n',
        _ => false,
    };
}
