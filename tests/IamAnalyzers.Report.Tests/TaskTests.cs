using System.Collections;
using IamAnalyzers.Report.Build;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.Build.Framework;

namespace IamAnalyzers.Report.Tests;

/// <summary>The MSBuild task, and the configuration files that it reads.</summary>
public sealed class TaskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iam-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_writes_the_report_with_names_below_the_project()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "aws"));
        File.WriteAllText(Path.Combine(_folder, "aws", "account.json"), """{"UserDetailList":[{"UserName":"a","Arn":"arn:aws:iam::111111111111:user/a"}]}""");
        File.WriteAllText(Path.Combine(_folder, ".globalconfig"), "is_global = true\ndotnet_diagnostic.IAM4017.severity = error\n");
        var engine = new Engine();

        var task = new WriteIamReport
        {
            BuildEngine = engine,
            Files = [new Item(Path.Combine(_folder, "aws", "account.json"), ("IamDocument", "Account"), ("AsOf", "2025-06-30"))],
            Configurations = [new Item(Path.Combine(_folder, ".globalconfig")), new Item(Path.Combine(_folder, "missing.globalconfig"))],
            ProjectDirectory = _folder,
            Output = "out/report.html",
        };

        Assert.True(task.Execute(), string.Join('\n', engine.Errors));
        var html = File.ReadAllText(Path.Combine(_folder, "out", "report.html"));
        Assert.Contains("as of 30 June 2025", html, StringComparison.Ordinal);
        Assert.Contains(">aws/account.json(1,", html, StringComparison.Ordinal);
        Assert.Contains("1 error, ", html, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder, html, StringComparison.Ordinal);
        Assert.Contains(engine.Messages, m => m == $"IamReport -> {Path.Combine(_folder, "out", "report.html")}");
    }

    [Fact]
    public void Without_an_account_it_says_what_to_add()
    {
        var engine = new Engine();

        Assert.False(new WriteIamReport { BuildEngine = engine, ProjectDirectory = _folder, Output = "r.html" }.Execute());
        Assert.Contains("<IamAccount Include=", Assert.Single(engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_and_no_exception()
    {
        var engine = new Engine();
        var task = new WriteIamReport { BuildEngine = engine, Files = [new Item(Path.Combine(_folder, "gone.json"), ("IamDocument", "Account"))], ProjectDirectory = _folder, Output = "r.html" };

        Assert.False(task.Execute());
        Assert.Contains("gone.json", Assert.Single(engine.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_global_configurations_the_higher_level_counts_and_other_files_do_not()
    {
        var configs = GlobalConfigs.Read(
        [
            ("/p/.globalconfig", "dotnet_diagnostic.IAM4017.severity = none # why\niam_zone_of_trust = 222222222222, o-a1b2c3d4e5\n"),
            ("/pkg/IamAnalyzers.Strict.globalconfig", "is_global = true\nglobal_level = -1\ndotnet_diagnostic.IAM4017.severity = error\ndotnet_diagnostic.IAM4018.severity = error\niam_unused_role_days = 30\n"),
            ("/p/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.IAM4018.severity = none\n"),
            ("/p/sections.globalconfig", "is_global = true\n[/p/a.json]\ndotnet_diagnostic.IAM4018.severity = none\n"),
        ]);

        Assert.Equal(RuleSeverity.Hidden, configs.SeverityOf(RuleTable.Find("IAM4017")!));
        Assert.Equal(RuleSeverity.Error, configs.SeverityOf(RuleTable.Find("IAM4018")!));
        Assert.Equal(RuleTable.Find("IAM4019")!.Severity, configs.SeverityOf(RuleTable.Find("IAM4019")!));
        var settings = configs.ReadSettings("2025-06-30");
        Assert.Equal(30, settings.UnusedRoleDays);
        Assert.Equal(AccountSettings.Default.MaxKeyAgeDays, settings.MaxKeyAgeDays);
        Assert.True(settings.ZoneOfTrust.Contains("222222222222") && settings.ZoneOfTrust.Contains("o-a1b2c3d4e5"));
        Assert.Equal(new DateTimeOffset(2025, 6, 30, 0, 0, 0, TimeSpan.Zero), settings.AsOf);
    }

    private sealed class Item(string path, params (string Name, string Value)[] metadata) : ITaskItem
    {
        public string ItemSpec { get; set; } = path;

        public ICollection MetadataNames => metadata.Select(static m => m.Name).ToArray();

        public int MetadataCount => metadata.Length;

        public string GetMetadata(string metadataName) =>
            metadataName == "FullPath" ? ItemSpec : metadata.FirstOrDefault(m => m.Name == metadataName).Value ?? string.Empty;

        public void SetMetadata(string metadataName, string metadataValue) => throw new NotSupportedException();

        public void RemoveMetadata(string metadataName) => throw new NotSupportedException();

        public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

        public IDictionary CloneCustomMetadata() => throw new NotSupportedException();
    }

    private sealed class Engine : IBuildEngine
    {
        public List<string> Errors { get; } = [];

        public List<string> Messages { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "test.csproj";

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e.Message!);

        public void LogWarningEvent(BuildWarningEventArgs e) => throw new NotSupportedException();

        public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

        public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();
    }
}
