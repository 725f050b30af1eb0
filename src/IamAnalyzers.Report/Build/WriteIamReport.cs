using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules.Identities;
using Microsoft.Build.Framework;

namespace IamAnalyzers.Report.Build;

/// <summary>
/// The MSBuild task of <c>dotnet build -t:IamReport</c>: reads the account files of a project and writes the report. Needs only
/// what every MSBuild brings, so that it loads under .NET and .NET Framework alike.
/// </summary>
public sealed class WriteIamReport : ITask
{
    private const string Code = "IAMREPORT";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The files of the accounts, with the metadata that their items have: <c>IamDocument</c>, <c>Resource</c>, <c>Account</c>, <c>AsOf</c>.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>The project's configuration files; those that are global are read.</summary>
    public ITaskItem[] Configurations { get; set; } = [];

    /// <summary>Where the files' names in the report begin.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = string.Empty;

    /// <summary>Writes the report.</summary>
    /// <returns>Whether it was written; where not, an error says why.</returns>
    public bool Execute()
    {
        try
        {
            if (Files.Length == 0)
            {
                return Fail("The project names no account: add <IamAccount Include=\"account.json\" />");
            }

            var path = Path.GetFullPath(Path.Combine(ProjectDirectory, Output));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, AccountReport.Write(ReadInput()), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            BuildEngine.LogMessageEvent(new BuildMessageEventArgs($"IamReport -> {path}", null, nameof(WriteIamReport), MessageImportance.High));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(exception.Message);
        }
    }

    private ReportInput ReadInput()
    {
        var reader = new AccountReader();
        var files = ImmutableArray.CreateBuilder<(string Document, string File)>();

        // The order of the compiler's view of them: findings and reports agree on what is first.
        foreach (var item in Files.OrderBy(static f => f.GetMetadata("FullPath"), StringComparer.Ordinal))
        {
            if (AccountDocuments.Find(item.GetMetadata("IamDocument")) is { } document)
            {
                var name = NameOf(item);
                reader.AddFile(document, File.ReadAllText(item.GetMetadata("FullPath")), name, OrNull(item.GetMetadata("Resource")), OrNull(item.GetMetadata("Account")));
                files.Add((document, name));
            }
        }

        var configs = GlobalConfigs.Read(Configurations
            .Select(static c => c.GetMetadata("FullPath"))
            .Where(File.Exists)
            .OrderBy(static path => path, StringComparer.Ordinal)
            .Select(static path => (path, File.ReadAllText(path))));
        return new ReportInput(reader.Read())
        {
            Settings = configs.ReadSettings(Files.Select(static f => OrNull(f.GetMetadata("AsOf"))).FirstOrDefault(static a => a is not null)),
            PolicySettings = configs.ReadPolicySettings(),
            Severity = configs.SeverityOf,
            Files = files.ToImmutable(),
        };
    }

    /// <summary>The path below the project with slashes; of a file elsewhere the name alone: no machine's directories in a report.</summary>
    private string NameOf(ITaskItem item)
    {
        var root = Path.GetFullPath(ProjectDirectory).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(item.GetMetadata("FullPath"));
        return path.StartsWith(root, StringComparison.Ordinal)
            ? path.Substring(root.Length).Replace(Path.DirectorySeparatorChar, '/')
            : Path.GetFileName(path);
    }

    private bool Fail(string message)
    {
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, Code, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, message, null, nameof(WriteIamReport)));
        return false;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
