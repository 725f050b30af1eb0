using System.Text.RegularExpressions;

namespace IamAnalyzers.Package.Tests;

/// <summary>The pages lead somewhere: links to files and headings that exist, names of files and test classes that are there.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages { get; } = [.. Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Where(file => !Path.GetFileName(file).StartsWith("IAM", StringComparison.Ordinal))
        .Append(Path.Combine(Repository.Root, "README.md"))
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_links_lead_to_files_and_headings_that_exist(string page)
    {
        var file = Path.Combine(Repository.Root, page);
        foreach (var link in Link().Matches(WithoutCode(File.ReadAllText(file))).Select(m => m.Groups[1].Value))
        {
            if (link.Contains("://", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0]));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{page} leads to {link}");
            if (parts.Length == 2)
            {
                Assert.Contains(parts[1], Headings(target));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_paths_that_it_names_exist(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, page));
        foreach (var path in RepositoryPath().Matches(text).Select(m => m.Value.TrimEnd('.', '/')))
        {
            var full = Path.Combine(Repository.Root, path);
            Assert.True(File.Exists(full) || Directory.Exists(full), $"{page} names {path}");
        }
    }

    [Fact]
    public void The_index_leads_to_every_page()
    {
        var index = File.ReadAllText(Path.Combine(Repository.Root, "docs", "README.md"));
        foreach (var page in Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(Path.GetFileName).Where(p => p != "README.md"))
        {
            Assert.Contains($"({page})", index, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Contributors_are_told_of_tests_that_exist()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .ToHashSet();
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "contributing"), "*.md")
            .SelectMany(file => TestClass().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value))
            .ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, sources));
    }

    private static HashSet<string> Headings(string file) => File.ReadAllLines(file)
        .Where(line => line.StartsWith('#'))
        .Select(line => NoAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'))
        .ToHashSet();

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"(?<=[`\s(])(?:src|tests|samples|build)/[A-Za-z0-9_./-]+")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"[`*](\w+Tests)[`']")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchor();
}
