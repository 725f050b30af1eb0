using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IamAnalyzers.Rules.Catalog;

namespace CatalogBuilder;

/// <summary>
/// Writes <c>sdk-operations.txt</c>: the services of the SDK with their prefixes and the operations whose actions are not simply
/// those of the same name, from gathered facts and from what was read by hand.
/// </summary>
internal sealed partial class OperationTableBuilder
{
    private const string Head = """
        # What operations of the AWS SDK for .NET need, where that is not simply the action of the same name.
        # Written by build/CatalogBuilder (operations) from gathered facts and build/CatalogBuilder/data/sdk-operations.txt.
        #
        # @ namespace prefix       a service; the lines behind it are its own
        # = type                   a type whose methods call several operations
        # :type Variable=Member    how requests name a resource of that type; of several members (|) the first that is set counts;
        #                          #Form says how the value is written where that is not how the ARN has it
        # !Action types            the resource types that count for an action
        # Operation terms          what it needs: action, ~ if it only may, ?when, @members that name the resource, or @=resource; - for nothing;
        #                          Operation* for all that begin so and have no line

        """;

    private readonly SortedDictionary<string, Section> _sections = new(StringComparer.Ordinal);

    public static int Run(string exceptions, string namespaces, string curated, string output)
    {
        var builder = new OperationTableBuilder();
        builder.AddNamespaces(namespaces);
        builder.AddFacts(exceptions);
        builder.AddCurated(curated);
        File.WriteAllText(output, builder.Write());
        return 0;
    }

    private void AddNamespaces(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var row in json.RootElement.GetProperty("rows").EnumerateArray())
        {
            var prefix = row.GetProperty("iamPrefix").GetString()!;
            if (AwsCatalog.Default.TryGetService(prefix, out _))
            {
                var section = SectionOf("@ " + row.GetProperty("namespace").GetString(), prefix);
                section.ServiceId = row.TryGetProperty("serviceId", out var id) ? id.GetString() ?? "" : "";
            }
        }
    }

    private void AddFacts(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var entry in json.RootElement.GetProperty("entries").EnumerateArray())
        {
            var sdk = entry.GetProperty("sdk").GetString()!;
            var kind = entry.GetProperty("kind").GetString()!;
            var dot = sdk.LastIndexOf('.');
            var operation = sdk[(dot + 1)..];

            // Helpers, verbs and whole services are written by hand: their facts are prose.
            if (dot < 0 || kind is "dotnet helper" or "verb rule" or "dotnet helper: by Verb" || !Name().IsMatch(operation)
                || _sections.Values.FirstOrDefault(s => s.ServiceId == sdk[..dot] || s.ServiceId.Replace(" ", "", StringComparison.Ordinal) == sdk[..dot]) is not { } section)
            {
                continue;
            }

            var terms = TermsOf(entry, section.Prefix);
            if (terms.Count == 0 && !kind.StartsWith("no ", StringComparison.Ordinal))
            {
                continue;
            }

            var line = terms.Count == 0 ? "-" : string.Join(' ', terms);
            section.Operations[operation] = line;
            if (entry.GetProperty("dotnet").GetString() is { } method && Method().Match(method) is { Success: true } match)
            {
                section.Operations[match.Groups[1].Value] = line;
            }
        }
    }

    /// <summary>Lines written by hand take the place of others.</summary>
    private void AddCurated(string path)
    {
        Section? section = null;
        foreach (var line in File.ReadLines(path).Where(static l => l.Length > 0 && l[0] != '#'))
        {
            switch (line[0])
            {
                case '@':
                    var words = line.Split(' ');
                    section = SectionOf("@ " + words[1], words[2]);
                    break;
                case '=':
                    section = SectionOf(line, "");
                    break;
                case ':' or '!':
                    section!.Resources.Add(line);
                    break;
                default:
                    var space = line.IndexOf(' ');
                    section!.Operations[line[..space]] = line[(space + 1)..];
                    break;
            }
        }
    }

    private static List<string> TermsOf(JsonElement entry, string prefix)
    {
        var terms = entry.GetProperty("actions").EnumerateArray()
            .Select(static a => a.GetString()!)
            .Select(static action => action == "iam:PassRole" ? action + "@*role" : action)
            .ToList();
        foreach (var conditional in entry.GetProperty("conditional").EnumerateArray())
        {
            var action = conditional.GetProperty("action").GetString()!;
            var when = conditional.GetProperty("when").GetString()!;
            var members = Members().Match(when) is { Success: true } match
                ? string.Join('|', match.Groups[1].Value.Split([" or ", "/"], StringSplitOptions.TrimEntries))
                : null;
            terms.Add(action == "iam:PassRole" ? members is null ? action + "~@*role" : $"{action}?{members}@{members.Split('|')[0]}"
                : members is null || !action.StartsWith(prefix + ":", StringComparison.Ordinal) ? action + "~"
                : action + "?" + members);
        }

        return terms;
    }

    private Section SectionOf(string head, string prefix)
    {
        if (!_sections.TryGetValue(head, out var section))
        {
            _sections.Add(head, section = new Section(prefix));
        }

        return section;
    }

    private string Write()
    {
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var (head, section) in _sections)
        {
            text.Append(head).Append(section.Prefix.Length == 0 ? "" : " " + section.Prefix).Append('\n');
            foreach (var line in section.Resources)
            {
                text.Append(line).Append('\n');
            }

            foreach (var (operation, terms) in section.Operations.Where(o => !IsTrivial(section.Prefix, o.Key, o.Value)))
            {
                text.Append(operation).Append(' ').Append(terms).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Whether the catalogue says the same without a line.</summary>
    private static bool IsTrivial(string prefix, string operation, string terms) =>
        prefix.Length > 0
        && terms == prefix + ":" + operation
        && AwsCatalog.Default.TryGetAction(terms, out var action)
        && action.DependentActions.Count == 0;

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\.([A-Z][A-Za-z0-9]*?)Async(\(.*\))?$")]
    private static partial Regex Method();

    [GeneratedRegex("^([A-Z][A-Za-z0-9]*(?:(?: or |/)[A-Z][A-Za-z0-9]*)*) set$")]
    private static partial Regex Members();

    private sealed class Section(string prefix)
    {
        public string Prefix { get; } = prefix;

        public string ServiceId { get; set; } = "";

        public List<string> Resources { get; } = [];

        public SortedDictionary<string, string> Operations { get; } = new(StringComparer.Ordinal);
    }
}
