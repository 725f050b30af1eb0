using System.Reflection;
using System.Runtime.Versioning;

namespace IamAnalyzers.Policies.Tests;

public class BuildUnderTest
{
    [Fact]
    public void Is_the_one_that_the_project_means()
    {
#if NETSTANDARD_BUILD
        const string expected = ".NETStandard,Version=v2.0";
#else
        const string expected = ".NETCoreApp,Version=v8.0";
#endif
        Assert.Equal(expected, typeof(PolicyDocument).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
    }
}
