using System.Diagnostics;
using System.Text.Json;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Setup;

/// <summary>The package's props and targets, as MSBuild evaluates them.</summary>
public sealed class TargetsTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("iam-targets-").FullName;

    [Fact]
    public void Policy_files_are_found_except_in_outputs_and_packages()
    {
        Write("a.iam.json", "policies/b.iam.json", "other.json", "bin/c.iam.json", "sub/obj/d.iam.json", "node_modules/x/e.iam.json", ".git/f.iam.json", "excluded/g.iam.json");

        var items = Evaluate("<PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);excluded/**</DefaultItemExcludes></PropertyGroup>", "AdditionalFiles");

        Assert.Equal(["a.iam.json", "policies/b.iam.json"], items.Select(Identity));
        Assert.All(items, item => Assert.Equal("Policy", item["IamDocument"]));
    }

    [Fact]
    public void Configuration_is_searched_for_credentials()
    {
        string[] scanned =
        [
            ".aws/config", ".aws/credentials", ".env", ".env.local", "App.config", "Properties/launchSettings.json", "appsettings.Development.json", "appsettings.json",
            "aws.properties", "credentials", "docker-compose.dev.yaml", "docker-compose.yml", "prod.env", "prod.tfvars", "secrets.json", "sub/web.config",
        ];
        Write([.. scanned, "other.json", "bin/appsettings.json", "obj/app.config", "node_modules/x/.env", ".git/config", "config", "notes.txt"]);

        var items = Evaluate("<ItemGroup><IamScan Include='notes.txt;appsettings.json' /></ItemGroup>", "AdditionalFiles");

        Assert.Equal(scanned.Append("notes.txt").Order(StringComparer.Ordinal), items.Select(Identity).Order(StringComparer.Ordinal));
        Assert.All(items, item => Assert.Equal("Scan", item["IamDocument"]));
    }

    [Theory]
    [InlineData("IamScanAppSettings", "appsettings.json")]
    [InlineData("IamScanLaunchSettings", "launchSettings.json")]
    [InlineData("IamScanUserSecrets", "secrets.json")]
    [InlineData("IamScanXmlConfig", "app.config")]
    [InlineData("IamScanEnvFiles", ".env")]
    [InlineData("IamScanProfiles", "credentials")]
    [InlineData("IamScanCompose", "compose.yaml")]
    [InlineData("IamScanTerraform", "a.tfvars")]
    [InlineData("IamScanProperties", "a.properties")]
    [InlineData("EnableDefaultIamScanItems", "a.properties")]
    [InlineData("EnableDefaultIamItems", "a.properties")]
    public void Each_sort_of_configuration_has_a_switch(string property, string path)
    {
        Write(path);

        Assert.Empty(Evaluate($"<PropertyGroup><{property}>false</{property}></PropertyGroup>", "AdditionalFiles"));
    }

    [Fact]
    public void Templates_are_found_once_and_outputs_of_the_CDK_are_not()
    {
        Write("serverless.template", "infra/stack.template.json", "appsettings.template.json", "cdk.out/App.template.json", "obj/a.template.json", "policy.template.json", "other.json");

        var items = Evaluate(
            """
            <ItemGroup>
              <IamTemplate Include="other.json;other.json;infra/stack.template.json" Account="111122223333" />
              <IamPolicy Include="policy.template.json" />
            </ItemGroup>
            """,
            "AdditionalFiles");

        Assert.Equal(
            [
                "appsettings.template.json Template ",
                "infra/stack.template.json Template 111122223333",
                "other.json Template 111122223333",
                "policy.template.json Policy ",
                "serverless.template Template ",
            ],
            items.Select(i => $"{Identity(i)} {i.GetValueOrDefault("IamDocument")} {i.GetValueOrDefault("Account")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("EnableDefaultIamTemplateItems")]
    [InlineData("EnableDefaultIamItems")]
    public void Templates_have_a_switch(string property)
    {
        Write("serverless.template", "a.template.json");

        Assert.Empty(Evaluate($"<PropertyGroup><{property}>false</{property}></PropertyGroup>", "AdditionalFiles"));
    }

    [Fact]
    public void Definitions_of_services_are_found_and_named()
    {
        Write("orders.iam-service.json", "sub/x.iam-service.json", "bin/y.iam-service.json", "other.json", "a.iam.json");

        var items = Evaluate("<ItemGroup><IamService Include='other.json;orders.iam-service.json' /></ItemGroup>", "AdditionalFiles");

        Assert.Equal(
            ["a.iam.json Policy", "orders.iam-service.json Service", "other.json Service", "sub/x.iam-service.json Service"],
            items.Select(i => Identity(i) + " " + i["IamDocument"]).Order(StringComparer.Ordinal));
        Assert.Empty(Evaluate(
            "<PropertyGroup><EnableDefaultIamItems>false</EnableDefaultIamItems></PropertyGroup>", "AdditionalFiles"));
    }

    [Fact]
    public void The_default_can_be_switched_off()
    {
        Write("a.iam.json", "b.json");

        var items = Evaluate(
            "<PropertyGroup><EnableDefaultIamItems>false</EnableDefaultIamItems></PropertyGroup><ItemGroup><IamPolicy Include='b.json' /></ItemGroup>",
            "AdditionalFiles");

        Assert.Equal(["b.json"], items.Select(Identity));
    }

    [Fact]
    public void Each_file_comes_once_as_the_project_lists_it()
    {
        Write("a.iam.json", "b.iam.json", "c.iam.json", "d.iam.json", "e.json");

        var items = Evaluate(
            """
            <ItemGroup>
              <IamPolicy Include="a.iam.json" Kind="Trust" />
              <IamPolicy Include="$(MSBuildProjectDirectory)/b.iam.json" Kind="Resource" />
              <IamPolicy Update="c.iam.json" ClassName="Other" />
              <IamPolicy Remove="d.iam.json" />
              <IamPolicy Include="e.json;e.json" />
              <AdditionalFiles Include="a.iam.json;e.json" />
            </ItemGroup>
            """,
            "AdditionalFiles");

        Assert.Equal(
            ["a.iam.json Trust ", "b.iam.json Resource ", "c.iam.json  Other", "e.json  "],
            items.Select(i => $"{Identity(i)} {i.GetValueOrDefault("Kind")} {i.GetValueOrDefault("ClassName")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_files_of_accounts_come_as_what_they_are()
    {
        Write("a.iam.json", "account.iam.json", "report.csv", "password.json", "bucket.json", "organization.json");

        var items = Evaluate(
            """
            <ItemGroup>
              <IamAccount Include="account.iam.json" />
              <IamCredentialReport Include="report.csv" AsOf="2025-06-30" />
              <IamPasswordPolicy Include="password.json" />
              <IamResourcePolicy Include="bucket.json" Resource="arn:aws:s3:::docs" Account="111122223333" />
              <IamOrganization Include="organization.json" />
              <AdditionalFiles Include="report.csv" />
            </ItemGroup>
            """,
            "AdditionalFiles");

        Assert.Equal(
            [
                "a.iam.json Policy   ",
                "account.iam.json Account   ",
                "bucket.json ResourcePolicy arn:aws:s3:::docs 111122223333 ",
                "organization.json Organization   ",
                "password.json PasswordPolicy   ",
                "report.csv CredentialReport   2025-06-30",
            ],
            items.Select(i => $"{Identity(i)} {i.GetValueOrDefault("IamDocument")} {i.GetValueOrDefault("Resource")} {i.GetValueOrDefault("Account")} {i.GetValueOrDefault("AsOf")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_editorconfig_beside_a_policy_is_given_to_the_compiler()
    {
        Write("policies/a.iam.json", "policies/.editorconfig", "unrelated/.editorconfig");

        var files = Evaluate("", "EditorConfigFiles").Select(Identity).ToArray();

        Assert.Contains("policies/.editorconfig", files);
        Assert.DoesNotContain("unrelated/.editorconfig", files);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("Default", null)]
    [InlineData("Minimal", "IamAnalyzers.Minimal.globalconfig")]
    [InlineData("Strict", "IamAnalyzers.Strict.globalconfig")]
    [InlineData("Unknown", null)]
    public void The_mode_chooses_the_preset(string mode, string? expected)
    {
        var files = Evaluate($"<PropertyGroup><IamAnalysisMode>{mode}</IamAnalysisMode></PropertyGroup>", "EditorConfigFiles");

        Assert.Equal(expected, files.Select(f => Path.GetFileName(f["FullPath"])).SingleOrDefault(f => f.EndsWith(".globalconfig", StringComparison.Ordinal)));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private string Identity(Dictionary<string, string> item) => Path.GetRelativePath(_directory, item["FullPath"]).Replace('\\', '/');

    private void Write(params string[] paths)
    {
        foreach (var path in paths)
        {
            var full = Path.Combine(_directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, "");
        }
    }

    private List<Dictionary<string, string>> Evaluate(string body, string item)
    {
        var build = Repository.PathTo("src", "IamAnalyzers", "build");
        File.WriteAllText(
            Path.Combine(_directory, "App.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="{build}/IamAnalyzers.props" />
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
              {body}
              <Import Project="{build}/IamAnalyzers.targets" />
            </Project>
            """);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "App.csproj", $"-getItem:{item}", "-noLogo"])
        {
            WorkingDirectory = _directory,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Items").GetProperty(item)
            .Deserialize<List<Dictionary<string, string>>>()!;
    }
}
