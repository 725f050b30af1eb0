using System.Text;
using System.Text.RegularExpressions;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Rules.Tests;

/// <summary>A finding that a corpus file announces: its place, its rule, and words of its message (<c>…</c> stands for anything).</summary>
internal sealed record ExpectedFinding(int Line, int Column, int Length, string Id, string Words);

/// <summary>
/// A policy with the findings that it must give, no more and no fewer. Under a line of the policy stand
/// <code>
/// //    ^^^^^^ IAM2004: words of the message
/// </code>
/// with the carets under the characters at fault, or, where those are under the slashes, <c>//@column+length IAM2004: …</c> with the
/// column from 1. At the top of the file <c>// kind: Trust</c> declares the kind of policy, <c>// document: Template</c> says that it is a
/// template with policies in it; <c>// note:</c> is for readers.
/// </summary>
internal sealed partial class CorpusCase
{
    private CorpusCase(
        string folder, string text, bool isTemplate, PolicyKind? kind, CheckSettings settings, IReadOnlyList<string> header, IReadOnlyList<ExpectedFinding> expected)
    {
        IsTemplate = isTemplate;
        Folder = folder;
        Text = text;
        Kind = kind;
        Settings = settings;
        Header = header;
        Expected = expected;
    }

    /// <summary>The id of the rule that the file is about.</summary>
    public string Folder { get; }

    public string Text { get; }

    public bool IsTemplate { get; }

    public PolicyKind? Kind { get; }

    public CheckSettings Settings { get; }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<ExpectedFinding> Expected { get; }

    public static CorpusCase Load(string path)
    {
        var header = new List<string>();
        var lines = new List<string>();
        var expected = new List<ExpectedFinding>();
        PolicyKind? kind = null;
        var isTemplate = false;
        var settings = CheckSettings.Default;
        foreach (var line in File.ReadAllText(path).Split('\n'))
        {
            var option = lines.Count == 0 ? OptionLine().Match(line) : Match.Empty;
            if (option.Success)
            {
                header.Add(line);
                var value = option.Groups["value"].Value.Trim();
                switch (option.Groups["name"].Value)
                {
                    case "kind":
                        kind = Enum.Parse<PolicyKind>(value);
                        break;
                    case "document":
                        isTemplate = value == "Template";
                        break;
                    default:
                        settings = CorpusSettings.With(settings, option.Groups["name"].Value, value);
                        break;
                }

                continue;
            }

            var annotation = Annotation().Match(line);
            if (!annotation.Success)
            {
                lines.Add(line);
                continue;
            }

            var carets = annotation.Groups["carets"];
            expected.Add(new ExpectedFinding(
                Math.Max(1, lines.Count),
                carets.Success ? carets.Index + 1 : int.Parse(annotation.Groups["column"].Value),
                carets.Success ? carets.Length : int.Parse(annotation.Groups["length"].Value),
                annotation.Groups["id"].Value,
                annotation.Groups["words"].Value.Trim()));
        }

        return new CorpusCase(Path.GetFileName(Path.GetDirectoryName(path)!), string.Join('\n', lines), isTemplate, kind, settings, header, expected);
    }

    /// <summary>The findings; those of rules that are off until asked for only where the file is about such a rule.</summary>
    public IReadOnlyList<Finding> Check() => Check(Text);

    public IReadOnlyList<Finding> Check(string text) =>
        [.. FindingsIn(text).Where(f => f.Rule.Severity != RuleSeverity.Hidden || f.Rule.Id == Folder)];

    public IReadOnlyList<ExpectedFinding> Actual()
    {
        var map = new LineMap(Text);
        return [.. Check().Select(f =>
        {
            var (line, column) = map.GetPosition(f.Span.Start);
            return new ExpectedFinding(line, column, f.Span.Length, f.Rule.Id, f.Message);
        })];
    }

    /// <summary>The file as it would be with these findings announced.</summary>
    public string Write(IReadOnlyList<ExpectedFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var line in Header)
        {
            text.Append(line).Append('\n');
        }

        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            text.Append(lines[i]);
            foreach (var f in findings.Where(f => f.Line == i + 1))
            {
                text.Append('\n');
                if (f.Column > 2 && f.Length > 0 && f.Column - 1 + f.Length <= lines[i].Length)
                {
                    text.Append("//").Append(' ', f.Column - 3).Append('^', f.Length);
                }
                else
                {
                    text.Append("//@").Append(f.Column).Append('+').Append(f.Length);
                }

                text.Append(' ').Append(f.Id).Append(": ").Append(Generalize(f.Words));
            }

            if (i + 1 < lines.Length)
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    public static bool Matches(ExpectedFinding expected, ExpectedFinding actual) =>
        (expected.Line, expected.Column, expected.Length, expected.Id) == (actual.Line, actual.Column, actual.Length, actual.Id)
        && ContainsInOrder(actual.Words, expected.Words.Split('…'));

    // What changes when the catalogue is refreshed: its date, and how many actions there are.
    private static string Generalize(string message) =>
        Counts().Replace(message.Replace(Rules.Catalog.AwsCatalog.Default.Date, "…", StringComparison.Ordinal), "…");

    private IEnumerable<Finding> FindingsIn(string text) => IsTemplate
        ? TemplateChecker.Check(text, Settings, CancellationToken.None)
        : PolicyChecker.Check(PolicySyntax.Parse(text), Kind, Settings, CancellationToken.None);

    private static bool ContainsInOrder(string text, string[] pieces)
    {
        var position = 0;
        foreach (var piece in pieces)
        {
            var index = text.IndexOf(piece, position, StringComparison.Ordinal);
            if (index < 0)
            {
                return false;
            }

            position = index + piece.Length;
        }

        return true;
    }

    [GeneratedRegex("""^// (?<name>kind|document|note|zone|account|sensitive): (?<value>.*)$""")]
    private static partial Regex OptionLine();

    [GeneratedRegex("""^\s*//(?:\s*(?<carets>\^+)|@(?<column>\d+)\+(?<length>\d+)) (?<id>IAM\d{4})(?:: (?<words>.*))?$""")]
    private static partial Regex Annotation();

    [GeneratedRegex("""(?<=\b(all|covers|and|other|of its) )\d+(?= (actions|action|more|others))""")]
    private static partial Regex Counts();
}
