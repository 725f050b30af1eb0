namespace IamAnalyzers.Package.Tests;

/// <summary>The packages as <c>dotnet pack</c> makes them from what the solution built, in a folder of their own.</summary>
public sealed class PackagesFixture : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("iam-analyzers-").FullName;

    public string Packages => Path.Combine(Folder, "packages");

    /// <summary>Where the projects of these tests keep what they restore, packages by name and version.</summary>
    public string Restored => Path.Combine(Folder, "restored");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in (string[])["IamAnalyzers.Policies", "IamAnalyzers", "IamAnalyzers.AspNetCore", "IamAnalyzers.Templates"])
        {
            await DotNet.SucceedAsync(
                Repository.Root, "pack", Path.Combine("src", project), "--no-build", "--no-restore", "-c", Repository.Configuration, "-o", Packages);
        }
    }

    /// <summary>Restores a project below <see cref="Folder"/>, with these packages beside the user's own sources; nothing above it reaches in.</summary>
    public async Task RestoreAsync(string folder, params string[] arguments)
    {
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><add key="iam-analyzers" value="{Packages}" /></packageSources></configuration>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        await DotNet.SucceedAsync(folder, ["restore", $"-p:IamAnalyzersVersion={Repository.Version}", .. arguments]);
    }

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void Copy(string source, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
