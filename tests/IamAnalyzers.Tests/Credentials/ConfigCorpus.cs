namespace IamAnalyzers.Tests.Credentials;

/// <summary>The kinds of configuration in which credentials are written.</summary>
internal static class ConfigCorpus
{
    public static IEnumerable<CorpusSample> All(CorpusKeys k)
    {
        var (i, s) = (k.Id, k.Secret);
        var slashed = s.Replace("/", "\\/", StringComparison.Ordinal);
        var entity = $"&#{(int)s[0]};{s[1..]}";
        var n = 0;
        foreach (var (path, text, rules, covered) in new (string, string, string, string)[]
        {
            ("appsettings.json", $"{{\"AWS\":{{\"AccessKey\":\"{i}\",\"SecretKey\":\"{s}\"}}}}", "IAM5001 IAM5002", s), ("appsettings.Production.json", $"{{ // c\n\"Storage\":{{\"S3\":{{\"Secret\":\"{s}\"}}}},}}", "IAM5002", s),
            ("appsettings.json", $"{{\"AWS\":{{\"SecretKey\":\"{slashed}\"}}}}", "IAM5002", slashed), ("appsettings.json", $"{{\"AWS:SecretKey\":\"\\u{(int)s[0]:x4}{s[1..]}\"}}", "IAM5002", s[1..]),
            ("secrets.json", $"{{\"Aws:AccessKeyId\":\"{i}\"}}", "IAM5001", i), ("secrets.json", $"{{\"ConnectionStrings\":{{\"S3\":\"AccessKey={i};SecretKey={s}\"}}}}", "IAM5001 IAM5002", s),
            ("launchSettings.json", $"{{\"profiles\":{{\"a\":{{\"environmentVariables\":{{\"AWS_SECRET_ACCESS_KEY\":\"{s}\"}}}}}}}}", "IAM5007", s), ("launchSettings.json", $"{{\"profiles\":{{\"a\":{{\"environmentVariables\":{{\"AWS_SESSION_TOKEN\":\"{k.Token}\"}}}}}}}}", "IAM5007", k.Token),
            ("task.json", $"{{\"env\":[{{\"name\":\"AWS_SECRET_ACCESS_KEY\",\"value\":\"{s}\"}}]}}", "IAM5002", s), ("list.json", $"[\"{i}\",\"{s}\"]", "IAM5001 IAM5002", s),
            ("App.config", $"<appSettings><add key=\"AWSAccessKey\" value=\"{i}\"/><add key=\"AWSSecretKey\" value=\"{s}\"/></appSettings>", "IAM5001 IAM5002", s), ("Web.config", $"<add key=\"AWSSecretKey\" value='{entity}'/>", "IAM5002", entity),
            ("Web.config", $"<aws><secretKey>{s}</secretKey></aws>", "IAM5002", s), ("user.config", $"<setting name=\"AwsSecretKey\"><value>{s}</value></setting>", "IAM5002", s), ("a.xml", $"<a secretAccessKey=\"{s}\"/>", "IAM5002", s),
            ("a.xml", $"<k><![CDATA[{i}]]></k>", "IAM5001", i), ("b.xml", $"<!-- {i} -->", "IAM5011", i), ("x.csproj", $"<Project><PropertyGroup><AwsSecretKey>{s}</AwsSecretKey></PropertyGroup></Project>", "IAM5002", s),
            (".env", $"AWS_ACCESS_KEY_ID={i}\nAWS_SECRET_ACCESS_KEY={s}\n", "IAM5001 IAM5007", s), (".env.local", $"export AWS_SECRET_ACCESS_KEY='{s}'\n", "IAM5007", s), ("prod.env", $"AWS_SESSION_TOKEN=\"{k.Token}\"\n", "IAM5007", k.Token), (".env", $"# AWS={i}\n", "IAM5011", i),
            ("credentials", $"[default]\naws_access_key_id = {i}\naws_secret_access_key = {s}\n", "IAM5001 IAM5002", s), ("credentials", $"[dev]\naws_session_token={k.Token}\n", "IAM5003", k.Token), ("credentials", $"[root]\naws_access_key_id={i}\n", "IAM5001 IAM5008", i),
            ("config", $"[profile x]\r\naws_secret_access_key={s}\r\n", "IAM5002", s), ("docker-compose.yml", $"services:\n  a:\n    environment:\n      - AWS_SECRET_ACCESS_KEY={s}\n", "IAM5007", s),
            ("docker-compose.prod.yaml", $"services:\n  a:\n    environment:\n      AWS_ACCESS_KEY_ID: {i}\n      AWS_SECRET_ACCESS_KEY: '{s}'\n", "IAM5001 IAM5007", s), ("compose.yaml", $"services:\n  a:\n    environment:\n      AWS_SECRET_ACCESS_KEY: \"{s}\"\n", "IAM5007", s),
            ("values.yaml", $"aws:\n  secretKey: {s}\n", "IAM5002", s), ("values.yaml", $"s3:\n  accessKey: {i}\n  other: {s}\n", "IAM5001 IAM5002", s), ("flow.yml", $"aws: {{ secretKey: {s} }}\n", "IAM5002", s),
            ("ci.yml", $"script: |\n  export AWS_SECRET_ACCESS_KEY={s}\n", "IAM5002", s), ("k8s.yml", $"env:\n  - name: AWS_SECRET_ACCESS_KEY\n    value: {s}\n", "IAM5002", s), ("p.tfvars", $"secret_key = \"{s}\"\n", "IAM5002", s),
            ("p.tfvars", $"aws = {{\n  access_key = \"{i}\"\n  secret_key = \"{s}\"\n}}\n", "IAM5001 IAM5002", s), ("main.tf", $"provider \"aws\" {{\n  secret_key = \"{s}\"\n}}\n", "IAM5002", s), ("aws.properties", $"aws.secretKey={s}\n", "IAM5002", s),
            ("aws.properties", $"accessKey {i}\nsecretKey: {s}\n", "IAM5001 IAM5002", s), ("s.ini", $"[aws]\nsecret_key={s}\n", "IAM5002", s), ("s.toml", $"[aws]\nsecret_key = \"{s}\"\n", "IAM5002", s), ("run.sh", $"export AWS_SECRET_ACCESS_KEY={s}\n", "IAM5002", s),
            ("run.ps1", $"$env:AWS_SECRET_ACCESS_KEY = \"{s}\"\n", "IAM5002", s), ("Dockerfile", $"FROM x\nENV AWS_SECRET_ACCESS_KEY={s}\n", "IAM5002", s), ("notes.txt", $"user {i}\npass {s}\n", "IAM5001 IAM5002", s), ("noext", $"{{\"aws_secret_access_key\":\"{s}\"}}", "IAM5002", s),
            ("smtp.json", $"{{\"Smtp\":{{\"User\":\"{i}\",\"Password\":\"{k.Make.SmtpPassword()}\"}}}}", "IAM5001 IAM5004", i), ("a.json", $"{{\"x\":\"{k.Make.AppSyncKey()}\"}}", "IAM5004", "da2-"), ("a.json", $"{{\"x\":\"{k.Make.PresignedUrl()}\"}}", "IAM5010", "https"),
        })
        {
            yield return new CorpusSample($"config-{++n}", path, text, rules.Split(' '), [covered]);
        }
    }
}
