namespace IamAnalyzers.Package.Tests;

/// <summary>An old code base takes a baseline: its findings stop breaking the build, new ones do.</summary>
public sealed class BaselineTests(PackagesFixture packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <IamAnalysisMode>Strict</IamAnalysisMode>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <RestorePackagesPath>$(MSBuildThisFileDirectory)../restored</RestorePackagesPath>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="IamAnalyzers" Version="{0}" />
          </ItemGroup>

        </Project>
        """;

    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "Old", "Effect": "Allow", "Action": "*", "Resource": "*" }
          ]
        }
        """;

    private const string Code = """
        public static class Policies
        {
            public const string Old = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:GetObjcet\",\"Resource\":\"arn:aws:s3:::docs/*\"}}";
        }

        """;

    [Fact]
    public async Task Only_new_findings_break_the_build()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packages.Folder, "legacy")).FullName;
        var policy = Path.Combine(folder, "policies", "admin.iam.json");
        var code = Path.Combine(folder, "Policies.cs");
        var baseline = Path.Combine(folder, "iam-baseline.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(policy)!);
        File.WriteAllText(Path.Combine(folder, "Legacy.csproj"), Project.Replace("{0}", Repository.Version, StringComparison.Ordinal));
        File.WriteAllText(policy, Policy);
        File.WriteAllText(code, Code);
        await packages.RestoreAsync(folder);

        // Strict: what is found breaks the build.
        var before = await BuildAsync(folder);
        Assert.Contains("admin.iam.json(4): IAM3001", before);
        Assert.Contains("Policies.cs(3): IAM2004", before);

        var output = await DotNet.SucceedAsync(folder, "build", "--no-restore", "-t:IamBaseline", "-v:m", "-tl:off");
        Assert.Contains("IamBaseline -> " + baseline, output, StringComparison.Ordinal);
        var written = File.ReadAllText(baseline);
        Assert.Matches("(?m)^[0-9a-f]{16} 1 IAM3001 policies/admin.iam.json$", written);
        Assert.Matches("(?m)^[0-9a-f]{16} 1 IAM2004 Policies.cs$", written);
        Assert.Empty(await BuildAsync(folder));

        // Lines move, and a finding of the same kind comes.
        File.WriteAllText(code, "// A line more.\n" + Code.Replace("    public const", """
                public const string New = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"s3:PutObjcet\",\"Resource\":\"arn:aws:s3:::docs/*\"}}";
                public const
            """.TrimEnd(), StringComparison.Ordinal));
        Assert.Equal(["Policies.cs(4): IAM2004"], await BuildAsync(folder));

        // What does not compile gives no baseline, and the old one stays.
        File.WriteAllText(code, "class");
        var (exitCode, refused) = await DotNet.RunAsync(folder, "build", "--no-restore", "-t:IamBaseline", "-v:m", "-tl:off");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error IAMBASELINE: The project does not compile", refused, StringComparison.Ordinal);
        Assert.Equal(written, File.ReadAllText(baseline));

        // What is mended leaves the baseline when it is written again.
        File.WriteAllText(code, Code.Replace("GetObjcet", "GetObject", StringComparison.Ordinal));
        await DotNet.SucceedAsync(folder, "build", "--no-restore", "-t:IamBaseline", "-v:m", "-tl:off");
        Assert.DoesNotContain("IAM2004", File.ReadAllText(baseline), StringComparison.Ordinal);
        Assert.Contains("IAM3001", File.ReadAllText(baseline), StringComparison.Ordinal);
        Assert.Empty(await BuildAsync(folder));
    }

    /// <summary>What a build that fails prints as errors; none where it succeeds.</summary>
    private static async Task<List<string>> BuildAsync(string folder)
    {
        var (exitCode, output) = await DotNet.RunAsync(folder, "build", "--no-restore", "-v:m", "-tl:off");
        var errors = BuildOutput.Diagnostics(output).Select(d => $"{d.File}({d.Line}): {d.Id}").ToList();
        Assert.True(exitCode == 0 == (errors.Count == 0), output);
        return errors;
    }
}
