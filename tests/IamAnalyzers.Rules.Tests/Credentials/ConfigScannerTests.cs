using IamAnalyzers.Rules.Configuration;
using IamAnalyzers.Testing;

namespace IamAnalyzers.Rules.Tests.Credentials;

/// <summary>Each grammar: where the values stand, what names them, what stands with them.</summary>
public sealed class ConfigScannerTests
{
    private static readonly GeneratedCredentials Keys = new(23);
    private static readonly string Id = Keys.KeyId();
    private static readonly string Secret = Keys.Secret();

    public static TheoryData<string, string> Pairs => new()
    {
        { "appsettings.json", "{ \"AWS\": { \"AccessKey\": \"ID\", \"SecretKey\": \"SECRET\" } }" },
        { "appsettings.Development.json", "{ // comment\n \"AWS\": { \"Credentials\": [ \"ID\", \"SECRET\" ], } }" },
        { "secrets.json", "{ \"AWS:AccessKey\": \"ID\", \"AWS:SecretKey\": \"SECRET\" }" },
        { "task.json", "{ \"environment\": [ { \"name\": \"AWS_ACCESS_KEY_ID\", \"value\": \"ID\" }, { \"name\": \"AWS_SECRET_ACCESS_KEY\", \"value\": \"SECRET\" } ] }" },
        { "Properties/launchSettings.json", "{ \"profiles\": { \"App\": { \"environmentVariables\": { \"AWS_ACCESS_KEY_ID\": \"ID\", \"AWS_SECRET_ACCESS_KEY\": \"SECRET\" } } } }" },
        { "broken.json", "{ \"AWS\": { \"AccessKey\": \"ID\", \"SecretKey\" \"SECRET\" " },
        { "App.config", "<configuration><appSettings><add key=\"AWSAccessKey\" value=\"ID\"/><add key=\"AWSSecretKey\" value='SECRET'/></appSettings></configuration>" },
        { "Web.config", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><aws accessKey=\"ID\" secretKey=\"SECRET\" >" },
        { "user.config", "<settings><setting name=\"AccessKey\"><value>ID</value></setting><setting name=\"SecretKey\"><value><![CDATA[SECRET]]></value></setting></settings>" },
        { "a.xml", "<a><AccessKeyId>ID</AccessKeyId><SecretAccessKey>\n  SECRET\n</SecretAccessKey></a>" },
        { "b.xml", "<add name=\"S3\" connectionString=\"AccessKey=ID;SecretKey=SECRET;\" />" },
        { ".env", "# aws\nAWS_ACCESS_KEY_ID=ID\nexport AWS_SECRET_ACCESS_KEY=\"SECRET\" # mine\n" },
        { ".env.production", "KEY='ID'\r\nPASS='SECRET'\r\n" },
        { "credentials", "[default]\naws_access_key_id = ID\naws_secret_access_key = SECRET\n" },
        { "config", "[profile a]\nregion=x\n[profile b]\naws_access_key_id=ID\naws_secret_access_key=SECRET ; old\n" },
        { "docker-compose.yml", "services:\n  web:\n    image: x\n    environment:\n      AWS_ACCESS_KEY_ID: ID\n      AWS_SECRET_ACCESS_KEY: \"SECRET\"\n" },
        { "docker-compose.dev.yaml", "services:\n  web:\n    environment:\n      - AWS_ACCESS_KEY_ID=ID\n      - \"AWS_SECRET_ACCESS_KEY=SECRET\"\n" },
        { "k8s.yaml", "env:\n- name: AWS_ACCESS_KEY_ID\n  value: ID\n- name: AWS_SECRET_ACCESS_KEY\n  value: 'SECRET'\n" },
        { "flow.yaml", "aws: { accessKey: ID, secretKey: SECRET }\n" },
        { "block.yaml", "run: |\n  export AWS_ACCESS_KEY_ID=ID\n  export AWS_SECRET_ACCESS_KEY=SECRET\nnext: 1\n" },
        { "prod.tfvars", "access_key = \"ID\"\nsecret_key = \"SECRET\"\n" },
        { "main.tf", "provider \"aws\" {\n  access_key = \"ID\" # a\n  secret_key = \"SECRET\"\n}\n" },
        { "map.tfvars", "aws = { access_key = \"ID\", secret_key = \"SECRET\" }\n" },
        { "aws.properties", "accessKey=ID\nsecretKey = SECRET\n" },
        { "spaces.properties", "! comment\naws.accessKeyId ID\naws.secretKey : SECRET\n" },
        { "cloud.toml", "[aws]\naccess_key = \"ID\"\nsecret_key = \"SECRET\"\n" },
        { "deploy.sh", "aws configure set aws_access_key_id ID\naws configure set aws_secret_access_key SECRET\n" },
        { "notes.txt", "key ID\nsecret SECRET\n" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_halves_are_found_where_they_stand(string path, string template)
    {
        var text = ReplaceId(template).Replace("SECRET", "\u0001", StringComparison.Ordinal);
        text = text.Replace("AWS_\u0001_", "AWS_SECRET_", StringComparison.Ordinal).Replace("\u0001", Secret, StringComparison.Ordinal);
        var found = ConfigScanner.Scan(path, text);

        Assert.Equal([Id, Secret], found.Select(f => text.Substring(f.Span.Start, f.Span.Length)));
        Assert.Equal("IAM5001", found[0].Rule.Id);
        Assert.Contains(found[1].Rule.Id, new[] { "IAM5002", "IAM5007" });
        AssertNoLeak(found);
    }

    [Theory]
    [InlineData(".env", "AWS_SECRET_ACCESS_KEY=SECRETVALUE")]
    [InlineData("launchSettings.json", "{\"profiles\":{\"A\":{\"environmentVariables\":{\"AWS_SECRET_ACCESS_KEY\":\"SECRETVALUE\"}}}}")]
    [InlineData("docker-compose.yml", "services:\n  a:\n    environment:\n      AWS_SECRET_ACCESS_KEY: SECRETVALUE")]
    public void Secrets_of_the_environment_have_their_own_rule(string path, string template)
    {
        var finding = Assert.Single(ConfigScanner.Scan(path, template.Replace("SECRETVALUE", Secret, StringComparison.Ordinal)));
        Assert.Equal("IAM5007", finding.Rule.Id);
        Assert.Contains("AWS_SECRET_ACCESS_KEY", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_are_decoded_and_their_characters_marked()
    {
        var escapedId = "\\u0041" + Id[1..];
        var escapedSecret = string.Concat(Secret.Select((c, i) => c == '/' ? "\\/" : i == 3 ? $"\\u{(int)c:x4}" : c.ToString()));
        var json = $"{{\"accessKey\":\"{escapedId}\",\"secretKey\":\"{escapedSecret}\"}}";
        Assert.Equal([escapedId, escapedSecret], Texts("a.json", json));

        var entityId = "&#65;" + Id[1..];
        var entitySecret = $"&#x{(int)Secret[0]:X};" + Secret[1..];
        Assert.Equal([entityId, entitySecret], Texts("a.config", $"<a accessKey=\"{entityId}\" secretKey=\"{entitySecret}\" x=\"&unknown;&\"/>"));

        var property = Secret[..20] + "\\\n    " + Secret[20..];
        Assert.Equal([Id, property], Texts("a.properties", $"accessKey={Id}\nsecretKey={property}\n"));
    }

    [Fact]
    public void Comments_have_their_own_hidden_rule()
    {
        foreach (var (path, text) in new[]
        {
            ("a.json", $"{{ // {Id}\n \"x\": 1 }}"), ("a.config", $"<a><!-- {Id} --></a>"), ("credentials", $"[a]\n# aws_access_key_id = {Id}\n"),
            (".env", $"#AWS={Id}"), ("docker-compose.yml", $"a: 1\n  # {Id}\n"), ("a.tfvars", $"// {Id}"),
        })
        {
            Assert.Equal("IAM5011", Assert.Single(ConfigScanner.Scan(path, text)).Rule.Id);
        }
    }

    [Fact]
    public void What_is_no_key_is_left_alone()
    {
        foreach (var (path, text) in new[]
        {
            ("package-lock.json", $"{{\"lockfileVersion\":3,\"packages\":{{\"a\":{{\"integrity\":\"sha512-{Keys.Base64Of(64)}\",\"resolved\":\"https://r/{Keys.Hex(40)}\"}}}}}}"),
            ("packages.lock.json", $"{{\"contentHash\":\"{Keys.Base64Of(64)}\"}}"), ("a.json", $"{{\"sha1\":\"{Keys.Hex(40)}\",\"image\":\"{Keys.Base64Of(30)}\",\"jwt\":{{\"secretKey\":\"{Secret}\"}}}}"),
            ("appsettings.json", "{\"AWS\":{\"Profile\":\"default\",\"Region\":\"eu-west-1\",\"SecretKey\":\"${AWS_SECRET}\",\"AccessKey\":\"\"}}"),
            ("a.config", $"<a><machineKey validationKey=\"{Keys.Hex(128)}\" decryptionKey=\"{Keys.Hex(64)}\" /><add key=\"GoogleClientSecret\" value=\"{Secret}\"/></a>"),
            ("iam.json", $"{{\"UserId\":\"{Keys.KeyId("AIDA")}\",\"RoleId\":\"{Keys.KeyId("AROA")}:session\"}}"), ("a.yml", $"commit: {Keys.Hex(40)}\ntoken: {Keys.Base64Of(30)}\n"),
            (".env", "AWS_SECRET_ACCESS_KEY=\nAWS_ACCESS_KEY_ID=your-key-here\nJWT_SECRET=" + Secret), ("a.txt", Keys.Base64Of(30_000)),
            ("terraform.tfvars", "secret_key = \"aws/secretsmanager/my-application/production1\""),
        })
        {
            Assert.Equal([], ConfigScanner.Scan(path, text).Select(f => path + ": " + f.Message));
        }
    }

    [Fact]
    public void Rubbish_and_long_lines_end_soon_and_well()
    {
        var random = new Random(5);
        var pieces = new[] { "<", ">", "\"", "'", "{", "}", "[", "]", "=", ":", "\n", "  ", "- ", "&#65;", "<!--", "-->", "<![CDATA[", "]]>", "\\u0041", "\\", "#", "key", Id, Secret, "|", "<!" };
        string[] paths = ["a.json", "a.xml", ".env", "credentials", "a.yml", "a.tfvars", "a.properties", "a.txt", "docker-compose.yml", "launchSettings.json"];
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var finding in ConfigScanner.Scan(paths[i % paths.Length], text))
            {
                Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            }
        }

        foreach (var path in paths)
        {
            foreach (var unit in new[] { "{\"a\":", "<a b='", "<a>", "[", "&#", "key=", "\\\n", "- ", "'", $"{Id} {Secret} ", "secret: ", "<!-- ", "\"" })
            {
                var text = Id + string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length));

                // A million characters: work that is not linear would not come back; how fast it is, the benchmarks say.
                Assert.All(ConfigScanner.Scan(path, text), finding => Assert.InRange(finding.Span.End, finding.Span.Start, text.Length));
            }
        }
    }

    private static string ReplaceId(string template)
    {
        // The placeholder stands alone; names hold the two letters as well.
        var words = System.Text.RegularExpressions.Regex.Replace(template, "(?<![A-Za-z_])ID(?![A-Za-z_])", Id);
        return words;
    }

    private static IEnumerable<string> Texts(string path, string text) =>
        ConfigScanner.Scan(path, text).Select(f => text.Substring(f.Span.Start, f.Span.Length));

    private static void AssertNoLeak(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            for (var i = 0; i + 5 <= Secret.Length; i++)
            {
                Assert.DoesNotContain(Secret.Substring(i, 5), finding.Message, StringComparison.Ordinal);
            }

            Assert.DoesNotContain(Id[4..16], finding.Message, StringComparison.Ordinal);
        }
    }
}
