using IamAnalyzers.Rules;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.Setup;

public class PresetTests
{
    [Theory]
    [InlineData("Minimal")]
    [InlineData("Strict")]
    public void A_presets_file_says_what_the_rule_table_says(string mode)
    {
        var path = Repository.PathTo("src", "IamAnalyzers", "build", "config", $"IamAnalyzers.{mode}.globalconfig");
        var expected = Preset.Write(mode, RuleTable.All);
        if (Repository.UpdatesSnapshots)
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }

    [Fact]
    public void Minimal_keeps_errors_secrets_and_full_administration()
    {
        var kept = RuleTable.All.Where(r => Preset.SeverityOf(r, "Minimal") is null).Select(r => r.Id).ToArray();

        Assert.Contains("IAM1001", kept);
        Assert.Contains("IAM3001", kept);
        Assert.Contains("IAM5001", kept);
        Assert.DoesNotContain("IAM3002", kept);
        Assert.DoesNotContain("IAM1012", kept);
    }

    [Fact]
    public void Strict_raises_security_and_advice()
    {
        Assert.Equal("error", Preset.SeverityOf(RuleTable.Find("IAM3001")!, "Strict"));
        Assert.Equal("warning", Preset.SeverityOf(RuleTable.Find("IAM5006")!, "Strict"));
        Assert.Null(Preset.SeverityOf(RuleTable.Find("IAM1012")!, "Strict"));
    }
}
