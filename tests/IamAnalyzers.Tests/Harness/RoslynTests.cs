using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Tests.Harness;

/// <summary>The same tests run on the floor and on the newest Roslyn; here each says which it is.</summary>
public class RoslynTests
{
    [Fact]
    public void The_tests_run_on_the_Roslyn_that_they_are_meant_for()
    {
        var version = typeof(Compilation).Assembly.GetName().Version!;
#if NEWEST_ROSLYN
        Assert.True(version.Major >= 5, version.ToString());
#else
        Assert.Equal(new Version(4, 8, 0, 0), version);
#endif
    }

    [Fact]
    public void The_analyzers_are_built_for_the_floor() => Assert.Equal(
        new Version(4, 8, 0, 0),
        typeof(Analyzers.FindingAnalyzer).Assembly.GetReferencedAssemblies()
            .Single(a => a.Name == typeof(DiagnosticAnalyzer).Assembly.GetName().Name).Version);
}
