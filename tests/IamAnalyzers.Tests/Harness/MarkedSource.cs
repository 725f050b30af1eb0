using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.Harness;

/// <summary>Source with the expected finding marked: <c>[|…|]</c> around its characters.</summary>
internal static class MarkedSource
{
    public static (string Source, int Start, int Length) Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        return (marked.Remove(start, 2).Remove(end, 2), start, end - start);
    }

    /// <summary>Asserts that analyzers report one diagnostic of an id, on the marked characters.</summary>
    public static async Task<Diagnostic> AssertMarkedAsync(
        string marked, string id, Func<TestProject, Task<IEnumerable<Diagnostic>>> diagnose, TestProject? project = null)
    {
        var (source, start, length) = Parse(marked);
        var diagnostics = await diagnose((project ?? new TestProject()).Source(source));
        var diagnostic = Assert.Single(diagnostics, d => d.Id == id);
        var actual = diagnostic.Location.SourceSpan;
        Assert.Equal(source.Substring(start, length), source.Substring(actual.Start, actual.Length));
        Assert.Equal(start, actual.Start);
        return diagnostic;
    }
}
