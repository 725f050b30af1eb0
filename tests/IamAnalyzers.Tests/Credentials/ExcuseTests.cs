using System.Security.Cryptography;
using System.Text;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.Policies;
using IamAnalyzers.Testing;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>Findings about credentials can be excused one by one, without the excuse holding the value.</summary>
public class ExcuseTests
{
    private static readonly GeneratedCredentials Keys = new(41);
    private static readonly string First = Keys.KeyId();
    private static readonly string Second = Keys.KeyId();

    [Fact]
    public async Task A_hash_excuses_one_value_in_code()
    {
        var source = Excuse($"\"IAM5001\", Hash = \"{HashOf(First)[..12]}\"") + $"class C {{ string a = \"{First}\"; string b = \"{Second}\"; }}";

        var diagnostic = Assert.Single(await Project().Source(source).DiagnoseAsync(new CodeCredentialAnalyzer()));

        Assert.Contains(Second[^4..], diagnostic.GetMessage());
    }

    [Fact]
    public async Task A_hash_excuses_one_value_in_a_file()
    {
        var project = Project()
            .Source(Excuse($"\"IAM5001\", \"appsettings.json\", Hash = \"{HashOf(First)}\""))
            .File("appsettings.json", $"{{ \"a\": \"{First}\", \"b\": \"{Second}\" }}", ("IamDocument", "Scan"));

        var diagnostic = Assert.Single(await project.DiagnoseAsync(new ConfigFileAnalyzer()));

        Assert.Contains(Second[^4..], diagnostic.GetMessage());
        Assert.Equal(HashOf(Second)[..16], diagnostic.Properties["IamValueHash"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    public async Task A_hash_that_is_too_short_excuses_nothing(string hash)
    {
        var source = Excuse($"\"IAM5001\", Hash = \"{hash}\"") + $"class C {{ string a = \"{First}\"; }}";

        Assert.Single(await Project().Source(source).DiagnoseAsync(new CodeCredentialAnalyzer()));
    }

    [Fact]
    public async Task A_file_s_own_section_sets_severities()
    {
        var project = Project()
            .File("a/appsettings.json", $"{{ \"a\": \"{First}\" }}", ("IamDocument", "Scan"))
            .File("b/appsettings.json", $"{{ \"a\": \"{First}\" }}", ("IamDocument", "Scan"))
            .Config("root = true\n[a/*.json]\niam_diagnostic.IAM5001.severity = none\n[b/*.json]\niam_diagnostic.IAM5001.severity = error");

        Assert.Equal(["IAM5001 Error b/appsettings.json(1,9)"], (await project.DiagnoseAsync(new ConfigFileAnalyzer())).Short());
    }

    [Fact]
    public async Task Files_that_no_item_names_are_not_read() =>
        Assert.Empty(await Project().File("appsettings.json", $"{{ \"a\": \"{First}\" }}").DiagnoseAsync(new ConfigFileAnalyzer()));

    private static string Excuse(string arguments) =>
        $"[assembly: IamAnalyzers.Policies.SuppressIamFinding({arguments}, Justification = \"a test's key\")]\n";

    private static TestProject Project() => new TestProject().Reference(typeof(SuppressIamFindingAttribute));

    private static string HashOf(string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));
}
