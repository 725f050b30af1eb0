using System.Text;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>The kinds of C# in which credentials are written.</summary>
internal static class CSharpCorpus
{
    public const string Stubs = """
        namespace Amazon.CDK
        {
            public class SecretValue
            {
                public static SecretValue UnsafePlainText(string value) => new();
                public static SecretValue SecretsManager(string value) => new();
            }
        }

        namespace Stubs
        {
            public class KeyAttribute : System.Attribute
            {
                public KeyAttribute(string accessKey = "", string secretKey = "") { }
                public string? Id { get; set; }
                public string? AwsSecretKey { get; set; }
            }

            public class Options { public string? AccessKey { get; set; } public string? SecretKey { get; set; } public string? Value { get; set; } }
        }
        """;

    public static IEnumerable<CorpusSample> All(CorpusKeys keys) =>
        Ids(keys).Concat(FoldedIds(keys)).Concat(Sinks(keys)).Concat(Names(keys)).Concat(FoldedSecrets(keys)).Concat(Pairs(keys)).Concat(Others(keys));

    /// <summary>Access key ids in one piece, in every place.</summary>
    private static IEnumerable<CorpusSample> Ids(CorpusKeys k)
    {
        var id = k.Id;
        foreach (var (kind, body) in new (string, string)[]
        {
            ("local", $"void M() {{ var x = \"{id}\"; }}"), ("const", $"const string X = \"{id}\";"), ("static-readonly", $"static readonly string X = \"{id}\";"),
            ("field", $"private string _x = \"{id}\";"), ("property", $"public string X {{ get; set; }} = \"{id}\";"), ("expression-body", $"string X => \"{id}\";"),
            ("argument", $"void M() {{ Console.WriteLine(\"{id}\"); }}"), ("return", $"string M() {{ return \"{id}\"; }}"), ("parameter-default", $"void M(string x = \"{id}\") {{ }}"),
            ("attribute", $"[System.Obsolete(\"{id}\")] void M() {{ }}"), ("attribute-named", $"[Stubs.Key(Id = \"{id}\")] void M() {{ }}"),
            ("switch-arm", $"string M(int i) => i switch {{ 1 => \"{id}\", _ => \"\" }};"), ("switch-case", $"bool M(string s) {{ switch (s) {{ case \"{id}\": return true; default: return false; }} }}"),
            ("coalesce", $"string M() => Environment.GetEnvironmentVariable(\"K\") ?? \"{id}\";"), ("conditional", $"string M(bool b) => b ? \"{id}\" : \"\";"),
            ("array", $"string[] x = {{ \"a\", \"{id}\" }};"), ("collection-expression", $"System.Collections.Generic.List<string> x = [\"{id}\"];"),
            ("dictionary-index", $"System.Collections.Generic.Dictionary<string, string> x = new() {{ [\"k\"] = \"{id}\" }};"),
            ("dictionary-add", $"System.Collections.Generic.Dictionary<string, string> x = new() {{ {{ \"k\", \"{id}\" }} }};"), ("tuple", $"(string, string) x = (\"{id}\", \"b\");"),
            ("anonymous", $"object x = new {{ Key = \"{id}\" }};"), ("object-initializer", $"Stubs.Options x = new() {{ AccessKey = \"{id}\" }};"), ("verbatim", $"string x = @\"{id}\";"),
            ("raw", $"string x = \"\"\"{id}\"\"\";"), ("raw-lines", $"string x = \"\"\"\n        {id}\n        \"\"\";"), ("utf8", $"ReadOnlySpan<byte> X => \"{id}\"u8;"),
            ("inside-text", $"string x = \"AccessKey={id};Region=eu-west-1\";"), ("json-in-literal", $"string x = \"{{\\\"accessKeyId\\\":\\\"{id}\\\"}}\";"),
            ("interpolated-text", $"string M(string r) => $\"key={id}&region={{r}}\";"), ("lambda", $"Func<string> x = () => \"{id}\";"),
            ("comparison", $"bool M(string s) => s == \"{id}\";"), ("pattern", $"bool M(string s) => s is \"{id}\";"), ("local-const", $"void M() {{ const string x = \"{id}\"; _ = x; }}"),
            ("throw", $"void M() {{ throw new Exception(\"{id}\"); }}"), ("equals-call", $"bool M(string s) => s.Equals(\"{id}\");"),
        })
        {
            yield return Positive("id-" + kind, body, ["IAM5001"], id);
        }

        yield return Positive("id-temporary", $"string x = \"{k.TemporaryId}\";", ["IAM5001"], k.TemporaryId);
        yield return Positive("id-context", $"string x = \"{k.Make.KeyId("ACCA")}\";", ["IAM5001"], "ACCA");
        yield return Positive("id-bearer", $"string x = \"{k.Make.KeyId("ABIA")}\";", ["IAM5001"], "ABIA");
        yield return Positive("id-unicode-escape", $"string x = \"\\u0041{id[1..]}\";", ["IAM5001"], $"\\u0041{id[1..]}");
        yield return Positive("id-hex-escape", $"string x = \"{id[..6]}\\x{(int)id[6]:x4}{id[7..]}\";", ["IAM5001"], $"{id[..6]}\\x{(int)id[6]:x4}{id[7..]}");
        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(id));
        yield return Positive("id-base64", $"string x = \"{encoded}\";", ["IAM5001"], encoded);
        yield return Positive("id-base64-decoded", $"string x = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(\"{encoded}\"));", ["IAM5001"], encoded);
        yield return Positive("id-top-level-attribute", $"[Stubs.Key(\"{id}\")] class Inner {{ }}", ["IAM5001"], id);
    }

    /// <summary>Access key ids that the compiler puts together.</summary>
    private static IEnumerable<CorpusSample> FoldedIds(CorpusKeys k)
    {
        foreach (var (kind, body, pieces) in Folds(k.Id, "string x"))
        {
            yield return Positive("id-fold-" + kind, body, ["IAM5001"], pieces);
        }
    }

    private static IEnumerable<(string Kind, string Body, string[] Pieces)> Folds(string value, string target)
    {
        var (a, b, c) = (value[..4], value[4..12], value[12..]);
        string[] two = [a, value[4..]];
        string[] three = [a, b, c];
        var list = string.Join(", ", value.Select(ch => $"'{ch}'"));
        yield return ("add", $"{target} = \"{a}\" + \"{value[4..]}\";", two);
        yield return ("add-three", $"{target} = \"{a}\" + \"{b}\" +\n        \"{c}\";", three);
        yield return ("add-parenthesized", $"{target} = (\"{a}\" + (\"{b}\")) + @\"{c}\";", three);
        yield return ("consts", $"const string A = \"{a}\"; const string B = \"{value[4..]}\"; {target} = A + B;", two);
        yield return ("const-and-literal", $"const string A = \"{a}\"; {target} = A + \"{value[4..]}\";", two);
        yield return ("static-readonly", $"static readonly string A = \"{a}\"; static readonly string B = \"{value[4..]}\"; static {target} = A + B;", two);
        yield return ("interpolation", $"const string A = \"{a}\"; {target} = $\"{{A}}{value[4..]}\";", two);
        yield return ("interpolation-consts", $"const string A = \"{a}\"; const string B = \"{value[4..]}\"; const {target} = $\"{{A}}{{B}}\";", two);
        yield return ("interpolation-literal", $"{target} = $\"{{\"{a}\"}}{value[4..]}\";", two);
        yield return ("concat", $"{target} = string.Concat(\"{a}\", \"{b}\", \"{c}\");", three);
        yield return ("concat-array", $"{target} = string.Concat(new[] {{ \"{a}\", \"{b}\", \"{c}\" }});", three);
        yield return ("join", $"{target} = string.Join(\"\", \"{a}\", \"{b}\", \"{c}\");", three);
        yield return ("join-empty-array", $"{target} = string.Join(string.Empty, new string[] {{ \"{a}\", \"{value[4..]}\" }});", two);
        yield return ("chars", $"{target} = new string(new[] {{ {list} }});", []);
        yield return ("chars-typed", $"{target} = new string(new char[] {{ {list} }});", []);
        yield return ("chars-collection", $"{target} = new([{list}]);", []);
        yield return ("other-class", $"class Parts {{ public const string A = \"{a}\"; public const string B = \"{value[4..]}\"; }} {target} = Parts.A + Parts.B;", two);
        yield return ("builder", $"{target} = new System.Text.StringBuilder(\"{a}\").Append(\"{b}\").Append(\"{c}\").ToString();", three);
    }

    /// <summary>Secrets that flow into AWS's library.</summary>
    private static IEnumerable<CorpusSample> Sinks(CorpusKeys k)
    {
        var s = k.Secret;
        foreach (var (kind, body) in new (string, string)[]
        {
            ("client", $"object M(string i) => new Amazon.S3.AmazonS3Client(i, \"{s}\");"), ("client-region", $"object M(string i) => new Amazon.S3.AmazonS3Client(i, \"{s}\", Amazon.RegionEndpoint.EUWest1);"),
            ("client-named", $"object M(string i) => new Amazon.S3.AmazonS3Client(awsSecretAccessKey: \"{s}\", awsAccessKeyId: i);"),
            ("client-target-typed", $"Amazon.S3.AmazonS3Client M(string i) => new(i, \"{s}\");"), ("basic", $"object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, \"{s}\");"),
            ("session", $"object M(string i) => new Amazon.Runtime.SessionAWSCredentials(i, \"{s}\", i);"), ("profile", $"object x = new Amazon.Runtime.CredentialManagement.CredentialProfileOptions {{ SecretKey = \"{s}\" }};"),
            ("profile-assigned", $"void M(Amazon.Runtime.CredentialManagement.CredentialProfileOptions o) {{ o.SecretKey = \"{s}\"; }}"),
            ("transfer", $"object M(string i) => new Amazon.S3.Transfer.TransferUtility(i, \"{s}\");"), ("local", $"object M(string i) {{ var x = \"{s}\"; return new Amazon.Runtime.BasicAWSCredentials(i, x); }}"),
            ("local-chain", $"object M(string i) {{ var x = \"{s}\"; var y = x; return new Amazon.Runtime.BasicAWSCredentials(i, y); }}"),
            ("field", $"const string X = \"{s}\"; object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, X);"), ("property", $"string X {{ get; }} = \"{s}\"; object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, this.X);"),
            ("method", $"string X() => \"{s}\"; object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, X());"), ("coalesce", $"object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, Environment.GetEnvironmentVariable(\"K\") ?? \"{s}\");"),
            ("default", $"object M(string i, string x = \"{s}\") => new Amazon.Runtime.BasicAWSCredentials(i, x);"), ("conditional", $"object M(string i, bool b) => new Amazon.Runtime.BasicAWSCredentials(i, b ? \"{s}\" : i);"),
            ("switch", $"object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, i switch {{ \"a\" => \"{s}\", _ => i }});"),
            ("lambda", $"Func<string, object> x = i => new Amazon.Runtime.BasicAWSCredentials(i, \"{s}\");"), ("immutable", $"object M(string i) => new Amazon.Runtime.ImmutableCredentials(i, \"{s}\", null);"),
        })
        {
            yield return Positive("sink-" + kind, body, ["IAM5002"], s);
        }

        yield return Positive("sink-environment", $"void M() => Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"{s}\");", ["IAM5007"], s);
        yield return Positive("sink-environment-const", $"const string N = \"AWS_SECRET_ACCESS_KEY\"; void M() => Environment.SetEnvironmentVariable(N, \"{s}\");", ["IAM5007"], s);
        yield return Positive("sink-start-info", $"void M(System.Diagnostics.ProcessStartInfo p) {{ p.Environment[\"AWS_SECRET_ACCESS_KEY\"] = \"{s}\"; }}", ["IAM5007"], s);
        yield return Positive("sink-start-info-add", $"void M(System.Diagnostics.ProcessStartInfo p) {{ p.EnvironmentVariables.Add(\"AWS_SECRET_ACCESS_KEY\", \"{s}\"); }}", ["IAM5007"], s);
        yield return Positive("sink-memory", $"void M(dynamic b) => b.AddInMemoryCollection(new System.Collections.Generic.Dictionary<string, string?> {{ [\"AWS:SecretKey\"] = \"{s}\" }});", ["IAM5007"], s);
        yield return Positive("sink-plain-secret", $"object x = Amazon.CDK.SecretValue.UnsafePlainText(\"{s}\");", ["IAM5012"], s);
        yield return Positive("sink-token", $"object M(string i) => new Amazon.Runtime.SessionAWSCredentials(i, i, \"{k.Token}\");", ["IAM5003"], k.Token);
        yield return Positive("sink-session-client", $"object M(string i) => new Amazon.S3.AmazonS3Client(i, i, \"{k.Token}\");", ["IAM5003"], k.Token);
    }

    /// <summary>Secrets that their names give away.</summary>
    private static IEnumerable<CorpusSample> Names(CorpusKeys k)
    {
        var s = k.Secret;
        foreach (var (kind, body) in new (string, string)[]
        {
            ("local", $"void M() {{ var secretAccessKey = \"{s}\"; }}"), ("const", $"const string AWS_SECRET_ACCESS_KEY = \"{s}\";"), ("field", $"private readonly string _awsSecret = \"{s}\";"),
            ("property", $"public string SecretKey {{ get; set; }} = \"{s}\";"), ("property-body", $"string AwsSecretKey => \"{s}\";"), ("getter", $"string AwsSecretKey {{ get {{ return \"{s}\"; }} }}"),
            ("method", $"string GetAwsSecretKey() {{ return \"{s}\"; }}"), ("parameter", $"void M(string awsSecretAccessKey = \"{s}\") {{ }}"), ("argument-name", $"void N(string secretKey) {{ }} void M() => N(\"{s}\");"),
            ("named-argument", $"void N(string secretKey) {{ }} void M() => N(secretKey: \"{s}\");"), ("object-initializer", $"object x = new Stubs.Options {{ SecretKey = \"{s}\" }};"),
            ("assignment", $"void M(Stubs.Options o) {{ o.SecretKey = \"{s}\"; }}"), ("coalesce-assignment", $"void M(Stubs.Options o) {{ o.SecretKey ??= \"{s}\"; }}"),
            ("indexer", $"void M(System.Collections.Generic.Dictionary<string, string> d) {{ d[\"AWS:SecretKey\"] = \"{s}\"; }}"),
            ("dictionary-index", $"object x = new System.Collections.Generic.Dictionary<string, string> {{ [\"aws_secret_access_key\"] = \"{s}\" }};"),
            ("dictionary-add", $"object x = new System.Collections.Generic.Dictionary<string, string> {{ {{ \"aws_secret_access_key\", \"{s}\" }} }};"),
            ("pair", $"object x = new System.Collections.Generic.KeyValuePair<string, string>(\"SecretAccessKey\", \"{s}\");"), ("pair-create", $"object x = System.Collections.Generic.KeyValuePair.Create(\"AwsSecretKey\", \"{s}\");"),
            ("add-call", $"void M(System.Collections.Generic.Dictionary<string, string> d) => d.Add(\"AwsSecretKey\", \"{s}\");"), ("tuple-name", $"(string Id, string SecretKey) x = (\"a\", \"{s}\");"),
            ("tuple-literal-name", $"object x = (Id: \"a\", AwsSecret: \"{s}\");"), ("deconstruction", $"void M() {{ var (id, awsSecret) = (\"a\", \"{s}\"); }}"),
            ("tuple-return", $"(string Id, string SecretKey) M() => (\"a\", \"{s}\");"), ("anonymous", $"object x = new {{ AwsSecretKey = \"{s}\" }};"), ("attribute", $"[Stubs.Key(AwsSecretKey = \"{s}\")] void M() {{ }}"),
            ("attribute-positional", $"[Stubs.Key(\"\", \"{s}\")] void M() {{ }}"), ("switch-arm", $"string M(string n) => n switch {{ \"SecretAccessKey\" => \"{s}\", _ => \"\" }};"),
            ("comparison", $"bool M(string secretKey) => secretKey == \"{s}\";"), ("array", $"string[] awsSecrets = {{ \"{s}\" }};"), ("collection", $"System.Collections.Generic.List<string> awsSecretKeys = [\"{s}\"];"),
            ("char-array", $"char[] secretKey = \"{s}\".ToCharArray();"), ("bytes", $"byte[] secretKey = System.Text.Encoding.UTF8.GetBytes(\"{s}\");"), ("utf8", $"ReadOnlySpan<byte> AwsSecretKey => \"{s}\"u8;"),
            ("connection-string", $"string x = \"Endpoint=e;SecretKey={s};Region=r\";"), ("json", $"string x = \"{{\\\"secretAccessKey\\\": \\\"{s}\\\"}}\";"),
            ("raw-json", $"string x = \"\"\"\n        {{ \"secretAccessKey\": \"{s}\" }}\n        \"\"\";"), ("verbatim", $"string secretKey = @\"{s}\";"), ("class-name", $"class Aws {{ string secret = \"{s}\"; }}"),
            ("local-function", $"void M() {{ string AwsSecretKey() => \"{s}\"; AwsSecretKey(); }}"), ("fluent", $"Stubs.Options WithSecretKey(string v) => new(); void M() => WithSecretKey(\"{s}\");"),
        })
        {
            yield return Positive("name-" + kind, body, ["IAM5002"], s);
        }

        var encoded = Convert.ToBase64String(Encoding.ASCII.GetBytes(s));
        yield return Positive("name-base64", $"string awsSecretKey = \"{encoded}\";", ["IAM5002"], encoded);
        var escaped = $"\\u{(int)s[0]:x4}" + s[1..];
        yield return Positive("name-escaped", $"string awsSecretKey = \"{escaped}\";", ["IAM5002"], escaped);
    }

    private static IEnumerable<CorpusSample> FoldedSecrets(CorpusKeys k)
    {
        foreach (var (kind, body, pieces) in Folds(k.Secret, "string awsSecretKey"))
        {
            yield return Positive("secret-fold-" + kind, body, ["IAM5002"], pieces);
        }

        var (a, b) = (k.Secret[..18], k.Secret[18..]);
        yield return Positive("secret-fold-sink", $"object M(string i) => new Amazon.Runtime.BasicAWSCredentials(i, \"{a}\" + \"{b}\");", ["IAM5002"], a, b);
        yield return Positive("secret-fold-local-sink", $"object M(string i) {{ var x = string.Concat(\"{a}\", \"{b}\"); return new Amazon.Runtime.BasicAWSCredentials(i, x); }}", ["IAM5002"], a, b);
        yield return Positive("secret-fold-named-array", $"static readonly string[] Parts = {{ \"{a}\", \"{b}\" }}; string awsSecretKey = string.Concat(Parts);", ["IAM5002"], a, b);
        var list = string.Join(", ", k.Secret.Select(c => $"'{c}'"));
        yield return Positive("secret-char-array", $"char[] awsSecretKey = {{ {list} }};", ["IAM5002"]);
    }

    /// <summary>Secrets beside a key id.</summary>
    private static IEnumerable<CorpusSample> Pairs(CorpusKeys k)
    {
        var (i, s) = (k.Id, k.Secret);
        foreach (var (kind, body) in new (string, string)[]
        {
            ("locals", $"void M() {{ var a = \"{i}\"; var b = \"{s}\"; }}"), ("consts", $"const string A = \"{i}\";\n    const string B = \"{s}\";"), ("call", $"void N(string a, string b) {{ }} void M() => N(\"{i}\", \"{s}\");"),
            ("array", $"string[] x = {{ \"{i}\", \"{s}\" }};"), ("tuple", $"(string, string) x = (\"{i}\", \"{s}\");"), ("dictionary", $"object x = new System.Collections.Generic.Dictionary<string, string> {{ [\"a\"] = \"{i}\", [\"b\"] = \"{s}\" }};"),
            ("one-literal", $"string x = \"{i}:{s}\";"), ("object", $"object x = new {{ A = \"{i}\", B = \"{s}\" }};"), ("client", $"object x = new Amazon.S3.AmazonS3Client(\"{i}\", \"{s}\");"),
            ("raw", $"string x = \"\"\"\n        [default]\n        aws_access_key_id = {i}\n        aws_secret_access_key = {s}\n        \"\"\";"),
        })
        {
            yield return Positive("pair-" + kind, body, ["IAM5001", "IAM5002"], i, s);
        }
    }

    /// <summary>Other credentials, other places.</summary>
    private static IEnumerable<CorpusSample> Others(CorpusKeys k)
    {
        var m = k.Make;
        var (bedrock, shortBedrock, appSync, mws, smtp, git, url, old) =
            (m.BedrockKey(), m.ShortBedrockKey(), m.AppSyncKey(), m.MwsToken(), m.SmtpPassword(), m.CodeCommitPassword(), m.PresignedUrl(), m.OldSessionToken());
        yield return Positive("other-bedrock", $"string x = \"{bedrock}\";", ["IAM5004"], bedrock);
        yield return Positive("other-bedrock-short", $"string x = \"{shortBedrock}\";", ["IAM5004"], shortBedrock);
        yield return Positive("other-appsync", $"string x = \"{appSync}\";", ["IAM5004"], appSync);
        yield return Positive("other-appsync-header", $"void M(dynamic h) => h.Add(\"x-api-key\", \"{appSync}\");", ["IAM5004"], appSync);
        yield return Positive("other-mws", $"string x = \"{mws}\";", ["IAM5004"], mws);
        yield return Positive("other-smtp", $"string smtpPassword = \"{smtp}\";", ["IAM5004"], smtp);
        yield return Positive("other-smtp-class", $"class Smtp {{ string Password = \"{smtp}\"; }}", ["IAM5004"], smtp);
        yield return Positive("other-smtp-credential", $"object sesCredential = new System.Net.NetworkCredential(\"{k.Id}\", \"{smtp}\");", ["IAM5001", "IAM5004"], k.Id, smtp);
        yield return Positive("other-codecommit", $"string codeCommitPassword = \"{git}\";", ["IAM5004"], git);
        yield return Positive("other-presigned", $"string x = \"{url}\";", ["IAM5010"], url);
        yield return Positive("other-presigned-uri", $"Uri x = new(\"{url}\");", ["IAM5010"], url);
        yield return Positive("other-token", $"string x = \"{k.Token}\";", ["IAM5003"], k.Token);
        yield return Positive("other-token-old", $"string x = \"{old}\";", ["IAM5003"], old);
        yield return Positive("other-token-add", $"string x = \"{k.Token[..90]}\" +\n        \"{k.Token[90..]}\";", ["IAM5003"], k.Token[..90], k.Token[90..]);
        yield return Positive("other-comment", $"// the key is {k.Id}\n    int x;", ["IAM5011"], k.Id);
        yield return Positive("other-block-comment", $"/* secretKey = \"{k.Secret}\" */ int x;", ["IAM5011"], k.Secret);
        yield return Positive("other-doc-comment", $"/// <summary>{k.Id}</summary>\n    int x;", ["IAM5011"], k.Id);
        yield return Positive("other-disabled", $"\n#if NEVER\n    string x = \"{k.Id}\";\n#endif\n", ["IAM5011"], k.Id);
        yield return Positive("other-root", $"string rootAccessKey = \"{k.Id}\";", ["IAM5001", "IAM5008"], k.Id);
        var example = Testing.GeneratedCredentials.Reversed("ELPMAXE7NNDOFSOIAIKA");
        yield return Positive("other-example", $"string x = \"{example}\";", ["IAM5006"], example);
        var exampleSecret = Testing.GeneratedCredentials.Reversed("YEKELPMAXEYCifRxPb/GNEDM7K/IMEFntUXrlaJw");
        yield return Positive("other-example-secret", $"string awsSecretKey = \"{exampleSecret}\";", ["IAM5006"], exampleSecret);
    }

    public static CorpusSample Positive(string kind, string body, string[] rules, params string[] covered) =>
        new(kind, null, Wrap(kind, body), rules, covered);

    public static string Wrap(string kind, string body) =>
        $"using System;\n\nnamespace N_{kind.Replace('-', '_')};\n\nclass C\n{{\n    {body}\n}}\n";
}
