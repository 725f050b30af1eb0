using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>
/// The page is followed to the letter, with the packages of this build: its commands are run, its files saved, its corrections made,
/// and what it says is printed is printed.
/// </summary>
public sealed partial class GettingStartedTests(PackagesFixture packages)
{
    [Fact]
    public async Task The_page_gives_what_it_says()
    {
        var root = Directory.CreateDirectory(Path.Combine(packages.Folder, "started")).FullName;
        File.WriteAllText(
            Path.Combine(root, "nuget.config"),
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(packages.Folder, "restored")}" /></config>
              <packageSources><add key="iam-analyzers" value="{packages.Packages}" /></packageSources>
            </configuration>
            """);

        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "getting-started.md")).ReplaceLineEndings("\n");
        var blocks = Block().Matches(page);
        var folder = root;
        string? saved = null;
        var (commands, shown) = (0, 0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var (language, text) = (blocks[i].Groups["language"].Value, blocks[i].Groups["text"].Value);
            if (language == "sh")
            {
                // What is shown next says whether the last command is to fail.
                var expected = i + 1 < blocks.Count && blocks[i + 1].Groups["language"].Value == "text" ? blocks[i + 1].Groups["text"].Value : "";
                var output = "";
                foreach (var command in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    (folder, var printed) = await RunAsync(folder, command, fails: expected.Contains(": error ", StringComparison.Ordinal));
                    output += printed;
                    commands++;
                }

                foreach (var line in expected.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    Assert.Contains(line, output, StringComparison.Ordinal);
                    shown++;
                }
            }
            else if (language is "json" or "csharp")
            {
                saved = Path.Combine(folder, blocks[i].Groups["file"].Value);
                Assert.NotEqual("", blocks[i].Groups["file"].Value);
                Directory.CreateDirectory(Path.GetDirectoryName(saved)!);
                File.WriteAllText(saved, text);
            }
            else if (language == "diff")
            {
                var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                var before = lines.Single(l => l[0] == '-')[1..];
                Assert.Contains(before, File.ReadAllText(saved!), StringComparison.Ordinal);
                File.WriteAllText(saved!, File.ReadAllText(saved!).Replace(before, lines.Single(l => l[0] == '+')[1..], StringComparison.Ordinal));
            }
            else
            {
                Assert.Equal("text", language);
            }
        }

        Assert.InRange(commands, 5, 20);
        Assert.InRange(shown, 5, 20);
    }

    private static async Task<(string Folder, string Output)> RunAsync(string folder, string command, bool fails)
    {
        var words = command.Split(' ');
        if (words[0] == "cd")
        {
            return (Path.Combine(folder, words[1]), "");
        }

        Assert.Equal("dotnet", words[0]);
        var (exitCode, output) = await DotNet.RunAsync(folder, words[1..]);
        Assert.True(exitCode != 0 == fails, $"{command}:\n{output}");
        return (folder, output);
    }

    // A block of code, and the file's name where the sentence before says how to save it.
    [GeneratedRegex(@"(?:[Ss]ave this as\s+`(?<file>[^`]+)`:\n\n|[Ss]ave this as\s+`(?<file>[^`]+)`[^\n]*\n\n)?```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
