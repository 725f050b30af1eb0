using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Rules.Text;

/// <summary>How many typing mistakes lie between two names.</summary>
internal static class EditDistance
{
    /// <summary>Longer texts are near to nothing: no name of AWS is that long, and the cost stays bounded.</summary>
    public const int MaxLength = 128;

    /// <summary>
    /// The number of inserted, deleted, changed and swapped neighbouring characters (optimal string alignment), ignoring the
    /// case of ASCII letters; <paramref name="limit"/> + 1 for anything beyond the limit. Does not allocate.
    /// </summary>
    public static int Bounded(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || left.Length > MaxLength || right.Length > MaxLength)
            return limit + 1;

        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            var a = Ascii.Fold(left[i - 1]);
            for (var j = 1; j <= right.Length; j++)
            {
                var b = Ascii.Fold(right[j - 1]);
                var distance = Math.Min(Math.Min(last[j], current[j - 1]) + 1, last[j - 1] + (a == b ? 0 : 1));
                if (i > 1 && j > 1 && a == Ascii.Fold(right[j - 2]) && b == Ascii.Fold(left[i - 2]))
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);

                current[j] = distance;
                best = Math.Min(best, distance);
            }

            // Distances only grow from row to row.
            if (best > limit)
                return limit + 1;

            var oldest = beforeLast;
            beforeLast = last;
            last = current;
            current = oldest;
        }

        return Math.Min(last[right.Length], limit + 1);
    }
}
