namespace IamAnalyzers.Tests.Credentials;

/// <summary>What looks like a credential and is none.</summary>
internal static class NegativeCorpus
{
    public static IEnumerable<CorpusSample> All(CorpusKeys k)
    {
        var m = k.Make;
        var random = m.Secret();
        var (sha1, sha256) = (m.Hex(40), m.Hex(64));
        var n = 0;
        foreach (var body in new[]
        {
            $"string sha1 = \"{sha1}\";", $"string secretKey = \"{sha1}\";", $"string x = \"{sha256}\"; string secret = \"{sha256}\";", $"string awsSecretKey = \"{Guid.NewGuid()}\";", "string secretKey = \"your-secret-key-goes-here-please-replace\";",
            "string AccessKey = \"AKIA\" + new string('X', 16);", $"string x = \"AKIA{new string('X', 16)}\";", "string x = \"AKIAABCDEFGHIJKLMNOP\";", $"string roleId = \"{m.KeyId("AROA")}\";", $"string userId = \"{m.KeyId("AIDA")}\";",
            $"string g = \"{m.KeyId("AGPA")}\"; string p = \"{m.KeyId("ANPA")}\"; string v = \"{m.KeyId("ANVA")}\"; string i = \"{m.KeyId("AIPA")}\"; string s = \"{m.KeyId("ASCA")}\"; string k = \"{m.KeyId("APKA")}\";",
            $"string x = \"{m.KeyId()[..19]}\";", $"string x = \"{m.KeyId()}AB\";", $"string x = \"Z{m.KeyId()}\";", $"string x = \"{m.KeyId().ToLowerInvariant()}\";", $"string x = \"{random}\";",
            $"string contentHash = \"{random}\";", $"string jwtSecretKey = \"{random}\";", $"string StripeSecretKey = \"{random}\";", $"string GoogleClientSecret = \"{random}\";", $"string publicKey = \"{m.Base64Of(30)}\";",
            $"string etag = \"{random}\"; string checksum = \"{random}\";", $"string x = \"sha512-{m.Base64Of(64)}\";", $"string x = \"data:image/png;base64,{m.Base64Of(900)}\";", $"string cert = \"MII{m.Base64Of(900)}\";", $"string secretKey = \"{m.Base64Of(33)}\";",
            $"string awsSecretKey = \"{m.Base64Of(29)}\";", "string SecretKey = \"AWS:Credentials:SecretAccessKey:Production\";", "string AwsSecretKeyName = \"Production/MyService/ThirdParty/ApiKeys1\";", "const string SecretAccessKey = \"AWS_SECRET_ACCESS_KEY\";",
            "string secretKey = Environment.GetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\") ?? \"\";", "object x = new Amazon.S3.AmazonS3Client(\"test\", \"test\");", "object x = new Amazon.Runtime.BasicAWSCredentials(\"minioadmin\", \"minioadmin\");",
            "object M(string i, string s) => new Amazon.Runtime.BasicAWSCredentials(i, s);", "object x = new Amazon.S3.AmazonS3Client();", "string x = \"arn:aws:iam::123456789012:user/\" + \"someone\";", "string x = \"da2-\" + \"short\";",
            "string x = \"f81d4fae-7dec-da2-a765-00a0c91e6bf6f81d4fae\";", "string x = \"https://sqs.eu-west-1.amazonaws.com/123456789012/MyQueueName\";", "string x = \"https://b.s3.amazonaws.com/k?X-Amz-Credential={credential}&X-Amz-Signature={signature}\";",
            "string secretArn = \"arn:aws:secretsmanager:eu-west-1:123456789012:secret:Prod/Db-AbCdEf\";", "string x = \"aws_secret_access_key\" + \"=\" + Environment.MachineName;", "// AKIA is the prefix of access key ids\n    int x;", "// see aws_secret_access_key in the docs\n    int x;",
            "[Obsolete(\"Use SecretAccessKey\")] void M() { }", "string[] alphabet = { \"ABCDEFGHIJKLMNOPQRSTUVWXYZ\", \"abcdefghijklmnopqrstuvwxyz0123456789+/\" };", "string x = \"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/\";",
            "string secretKey = \"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmn\";", "string x = \"System.Private.CoreLib, PublicKeyToken=7cec85d7bea7798e\";", "object x = Amazon.CDK.SecretValue.SecretsManager(\"prod/db\");", "object M(string s) => Amazon.CDK.SecretValue.UnsafePlainText(s);",
            $"string commitId = \"{random}\";", "char[] alphabet = { 'A', 'K', 'I', 'A', 'x', 'y', 'z' };", "string x = string.Join(\"\", new[] { \"AKIA\", \"too\", \"short\" });", "const string A = \"AKIA\"; const string B = \"SMALL\"; string x = A + B;",
            $"string salt = \"{random}\"; string nonce = \"{random}\"; string signature = \"{random}\";", "string x = $\"AKIA{Environment.MachineName}\";", $"string awsRequestId = \"{random}\";".Replace("aws", "http", StringComparison.Ordinal), "enum E { AKIA, ASIA, ABIA, ACCA }",
        })
        {
            yield return CSharpCorpus.Positive($"negative-{++n}", body, []);
        }

        n = 0;
        foreach (var (path, text) in new[]
        {
            ("package-lock.json", $"{{\"a\":{{\"integrity\":\"sha512-{m.Base64Of(64)}\",\"resolved\":\"https://r/x/-/x-1.tgz#{sha1}\"}}}}"), ("packages.lock.json", $"{{\"contentHash\":\"{m.Base64Of(64)}\"}}"),
            ("appsettings.json", $"{{\"Jwt\":{{\"SecretKey\":\"{random}\"}},\"Hash\":\"{random}\"}}"), ("appsettings.json", "{\"AWS\":{\"SecretKey\":\"<your secret access key goes here...>\"}}"), ("a.json", $"{{\"commit\":\"{sha1}\",\"RoleId\":\"{m.KeyId("AROA")}\"}}"),
            ("Web.config", $"<machineKey validationKey=\"{m.Hex(128)}\" decryptionKey=\"{m.Hex(64)}\"/>"), ("App.config", $"<add key=\"FacebookAppSecret\" value=\"{sha1}\"/>"), ("App.config", $"<add key=\"PublicKey\" value=\"{m.Base64Of(30)}\"/>"),
            (".env", $"GITHUB_TOKEN=ghp_{m.Text("abcDEF123", 36)}\nAPP_KEY=base64:{m.Base64Of(32)}\n"), (".env", "AWS_SECRET_ACCESS_KEY=${AWS_SECRET_ACCESS_KEY}\nAWS_PROFILE=default\n"), ("credentials", "[default]\naws_access_key_id =\naws_secret_access_key =\n"),
            ("config", "[profile a]\nrole_arn = arn:aws:iam::123456789012:role/Developer\nsource_profile = b\n"), ("docker-compose.yml", $"image: app@sha256:{sha256}\nenvironment:\n  JWT_SECRET: {random}\n"), ("a.yml", $"rev: {sha1}\ndigest: {random}\n"),
            ("p.tfvars", "secret_key = var.secret_key\naccess_key = var.access_key\n"), ("a.properties", $"stripe.secretKey={random}\n"), ("a.xml", $"<X509Certificate>{m.Base64Of(600)}</X509Certificate><DigestValue>{m.Base64Of(32)}</DigestValue>"),
            ("a.resx", $"<data name=\"Logo\"><value>{m.Base64Of(3000)}</value></data>"), ("launchSettings.json", "{\"environmentVariables\":{\"AWS_PROFILE\":\"dev\",\"AWS_REGION\":\"eu-west-1\"}}"), ("vectors.txt", $"key {random}\nhash {sha256}\n"),
        })
        {
            yield return new CorpusSample($"negative-file-{++n}", path, text, [], []);
        }
    }
}
