namespace IamAnalyzers.Rules.Variables;

/// <summary>A <c>${…}</c> of a policy: where it stands and what is between its braces.</summary>
/// <param name="Start">The index of the dollar sign.</param>
/// <param name="Length">The number of characters up to the brace, or to the end where that is missing.</param>
/// <param name="Content">What stands between the braces.</param>
/// <param name="IsClosed">Whether the closing brace is there.</param>
internal readonly record struct PolicyVariable(int Start, int Length, string Content, bool IsClosed)
{
    /// <summary>Whether it is one of <c>${*}</c>, <c>${?}</c> and <c>${$}</c>.</summary>
    public bool IsLiteral => Content is "*" or "?" or "$";

    /// <summary>Whether it looks like a variable of a template rather than of a policy.</summary>
    public bool IsTemplate => Content.Contains("::") || Content.IndexOf(':') < 0 || Content.IndexOf('.') >= 0;

    /// <summary>The key, without the default.</summary>
    public string Key => Content.IndexOf(',') is >= 0 and var comma ? Content.Substring(0, comma) : Content;
}

/// <summary>Finds variables in texts.</summary>
internal static class PolicyVariables
{
    /// <summary>The variables of a text, in order.</summary>
    public static IEnumerable<PolicyVariable> In(string text)
    {
        for (var start = text.IndexOf("${", StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf('}', start);
            var isClosed = end >= 0;
            var stop = isClosed ? end : text.Length;
            yield return new PolicyVariable(start, (isClosed ? stop + 1 : stop) - start, text.Substring(start + 2, Math.Max(0, stop - start - 2)), isClosed);
            start = isClosed ? text.IndexOf("${", stop, StringComparison.Ordinal) : -1;
        }
    }
}
