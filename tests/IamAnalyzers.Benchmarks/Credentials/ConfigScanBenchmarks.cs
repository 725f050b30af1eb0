using System.Text;
using BenchmarkDotNet.Attributes;
using IamAnalyzers.Rules.Configuration;
using IamAnalyzers.Testing;

namespace IamAnalyzers.Benchmarks.Credentials;

/// <summary>Configuration of four million characters in each grammar, with a key in it (so that it is parsed) and without; it should do 50 MB/s or more.</summary>
public class ConfigScanBenchmarks
{
    private const int Size = 4_000_000;

    private string _text = "";

    [Params("appsettings.json", "web.config", ".env", "values.yaml")]
    public string Path { get; set; } = "";

    [Params(false, true)]
    public bool HasKey { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (start, unit, end) = Path switch
        {
            "appsettings.json" => ("{ \"Key\": \"@\"", ",\n  \"Section#\": { \"Url\": \"https://example.com/some/#\", \"Enabled\": true }", "\n}"),
            "web.config" => ("<configuration key=\"@\">", "\n  <add key=\"Name#\" value=\"https://example.com/some/#\" />", "\n</configuration>"),
            ".env" => ("KEY=@", "\nNAME_#=\"https://example.com/some/#\" # comment", "\n"),
            _ => ("key: @", "\n  name_#: \"https://example.com/some/#\" # comment", "\n"),
        };
        var key = HasKey ? new GeneratedCredentials(1).KeyId() : "none";
        var text = new StringBuilder(start.Replace("@", key, StringComparison.Ordinal));
        for (var i = 0; text.Length < Size; i++)
        {
            text.Append(unit.Replace("#", i.ToString("D6"), StringComparison.Ordinal));
        }

        _text = text.Append(end).ToString();
    }

    [Benchmark]
    public int Scan() => ConfigScanner.Scan(Path, _text).Length;
}
