using System.Text;
using IamAnalyzers.Rules.Baselines;
using Microsoft.Build.Framework;

namespace IamAnalyzers.Report.Build;

/// <summary>
/// The MSBuild task of <c>dotnet build -t:IamBaseline</c>: turns the error log of a build into the list of findings that are known
/// from then on.
/// </summary>
public sealed class WriteIamBaseline : ITask
{
    private const string Code = "IAMBASELINE";

    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The compiler's error log, SARIF 2.1.</summary>
    [Required]
    public string Log { get; set; } = string.Empty;

    /// <summary>Where the files' names in the baseline begin.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = string.Empty;

    /// <summary>The file to write.</summary>
    [Required]
    public string Output { get; set; } = string.Empty;

    /// <summary>Writes the baseline.</summary>
    /// <returns>Whether it was written; where not, an error says why, and an older baseline stays.</returns>
    public bool Execute()
    {
        try
        {
            if (!File.Exists(Log))
            {
                return Fail("The compiler wrote no log: build the project first, and mend what stops it");
            }

            var entries = SarifLog.Read(File.ReadAllText(Log), NameOf, out var compilerError);
            if (compilerError is not null)
            {
                return Fail("The project does not compile, so its findings are not all known: " + compilerError);
            }

            File.WriteAllText(Output, BaselineFile.Write(entries), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var count = entries.Sum(static e => e.Count);
            BuildEngine.LogMessageEvent(
                new BuildMessageEventArgs($"IamBaseline -> {Output} ({count} findings)", null, nameof(WriteIamBaseline), MessageImportance.High));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(exception.Message);
        }
    }

    /// <summary>The path below the project with slashes; of a file elsewhere the name alone.</summary>
    private string NameOf(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : Uri.UnescapeDataString(address);
        var root = Path.GetFullPath(ProjectDirectory).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return (path.StartsWith(root, StringComparison.Ordinal) ? path.Substring(root.Length) : Path.GetFileName(path)).Replace('\\', '/');
    }

    private bool Fail(string message)
    {
        BuildEngine.LogErrorEvent(new BuildErrorEventArgs(null, Code, BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, message, null, nameof(WriteIamBaseline)));
        return false;
    }
}
