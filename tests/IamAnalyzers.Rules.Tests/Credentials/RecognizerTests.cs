using IamAnalyzers.Rules.Credentials;
using IamAnalyzers.Testing;

namespace IamAnalyzers.Rules.Tests.Credentials;

public sealed class RecognizerTests
{
    private static readonly ValueContext Nothing = new(NameMeaning.None);
    private static readonly ValueContext Secret = new(NameMeaning.Secret);

    [Fact]
    public void Recall_of_each_kind_is_complete_over_many_instances()
    {
        var keys = new GeneratedCredentials(7);
        var missed = new List<string>();
        for (var i = 0; i < 2000; i++)
        {
            Expect(missed, CredentialKind.AccessKeyId, keys.KeyId(i % 4 == 0 ? "ASIA" : i % 4 == 1 ? "ABIA" : i % 4 == 2 ? "ACCA" : "AKIA"), Nothing);
            Expect(missed, CredentialKind.SecretAccessKey, keys.Secret(), Secret);
            Expect(missed, CredentialKind.SessionToken, keys.SessionToken(), Nothing);
            Expect(missed, CredentialKind.SessionToken, keys.OldSessionToken(), Nothing);
            Expect(missed, CredentialKind.BedrockApiKey, keys.BedrockKey(), Nothing);
            Expect(missed, CredentialKind.BedrockApiKey, keys.ShortBedrockKey(), Nothing);
            Expect(missed, CredentialKind.AppSyncApiKey, keys.AppSyncKey(), Nothing);
            Expect(missed, CredentialKind.MwsToken, keys.MwsToken(), Nothing);
            Expect(missed, CredentialKind.PresignedUrl, keys.PresignedUrl(), Nothing);
            Expect(missed, CredentialKind.SmtpPassword, keys.SmtpPassword(), new ValueContext(NameMeaning.MailPassword));
            Expect(missed, CredentialKind.CodeCommitPassword, keys.CodeCommitPassword(), new ValueContext(NameMeaning.GitPassword));
        }

        Assert.True(missed.Count <= 4, $"{missed.Count} missed of 22000: {string.Join(", ", missed.Distinct())}");
    }

    [Fact]
    public void A_key_id_names_its_account()
    {
        var keys = new GeneratedCredentials(11);
        for (var account = 100_000_000_007; account < 999_999_999_999; account += 7_777_777_777)
        {
            var id = keys.KeyIdOf(account);
            Assert.Equal(account.ToString("D12"), AccessKeyId.AccountOf(id));
        }

        // The example of the article that published the encoding.
        Assert.Equal("029608264753", AccessKeyId.AccountOf(GeneratedCredentials.Reversed("LMW7QJ65YQIKGZNQAISA")));
        Assert.Null(AccessKeyId.AccountOf(GeneratedCredentials.Reversed("ELPMAXE7NNDOFSOIAIKA")));
        Assert.Null(AccessKeyId.AccountOf(GeneratedCredentials.Reversed("IUYTREWQ7NNDOF2JAIKA")));
    }

    [Theory]
    [InlineData("AROA")]
    [InlineData("AIDA")]
    [InlineData("AGPA")]
    [InlineData("AIPA")]
    [InlineData("ANPA")]
    [InlineData("ANVA")]
    [InlineData("APKA")]
    [InlineData("ASCA")]
    public void Identifiers_are_no_credentials(string prefix)
    {
        var keys = new GeneratedCredentials(3);
        Assert.Empty(Find(keys.KeyId(prefix), Secret));
    }

    [Fact]
    public void Placeholders_hashes_and_longer_words_are_no_credentials()
    {
        var keys = new GeneratedCredentials(5);
        string[] texts =
        [
            "AKIA" + new string('X', 16), "AKIA" + "ABCDEFGHIJKLMNOP", "AKIA", "AKIAIOS", keys.KeyId() + "A", "X" + keys.KeyId(), keys.KeyId().ToLowerInvariant(),
            keys.Hex(40), keys.Hex(64), Guid.Empty.ToString(), "da2-" + new string('a', 26), "4f0c-da2-1b", "sha512-" + keys.Base64Of(64),
            "Microsoft/Extensions/Configuration/Json1", "ThisIsQuiteALongIdentifierWithFortyChars", new string('A', 40), keys.Base64Of(29), keys.Base64Of(200),
        ];
        foreach (var text in texts)
        {
            Assert.Empty(Find(text, Secret));
        }

        for (var i = 0; i < 500; i++)
        {
            Assert.Empty(Find(keys.Hex(40), Secret));
            Assert.Empty(Find(keys.Base64Of(3000), Nothing));
            Assert.Empty(Find(keys.Secret(), Nothing));
            Assert.Empty(Find(keys.Secret(), new ValueContext(NameMeaning.NotSecret, HasKeyNearby: true)));
        }
    }

    [Fact]
    public void Examples_are_examples()
    {
        Assert.Equal(CredentialKind.ExampleKeyId, Assert.Single(Find(GeneratedCredentials.Reversed("ELPMAXE7NNDOFSOIAIKA"), Nothing)).Kind);
        Assert.Equal(CredentialKind.ExampleSecret, Assert.Single(Find(GeneratedCredentials.Reversed("YEKELPMAXEYCifRxPb/GNEDM7K/IMEFntUXrlaJw"), Secret)).Kind);
    }

    [Fact]
    public void A_secret_inside_a_longer_text_is_found_by_its_name_or_its_key()
    {
        var keys = new GeneratedCredentials(9);
        var (id, secret) = (keys.KeyId(), keys.Secret());
        foreach (var text in new[]
        {
            $"AccessKey={id};SecretKey={secret};Region=eu-west-1", $"{{\"accessKeyId\": \"{id}\", \"secretAccessKey\": \"{secret}\"}}", $"{id}:{secret}", $"{id}/{secret}",
            $"{id}\n{secret}\n", $"<add key=\"AwsSecretKey\" value=\"{secret}\" /> {id}", $"export AWS_ACCESS_KEY_ID={id} AWS_SECRET_ACCESS_KEY={secret}",
        })
        {
            var found = Find(text, Nothing);
            Assert.Equal([id, secret], found.OrderBy(m => m.Length).Select(m => text.Substring(m.Start, m.Length)));
        }

        Assert.Empty(Find($"the commit is {secret} or so", Nothing));
        Assert.Single(Find($"aws_secret_access_key = {secret} # old", Nothing));
        Assert.Single(Find($"{id} has jwtSecret={secret}", Nothing));
    }

    [Fact]
    public void Keys_encoded_once_more_are_found()
    {
        var keys = new GeneratedCredentials(13);
        var encoded = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(keys.KeyId() + ":" + keys.Secret()));
        var match = Assert.Single(Find(encoded, Nothing));
        Assert.Equal((CredentialKind.AccessKeyId, 0, encoded.Length), (match.Kind, match.Start, match.Length));
        Assert.Equal(CredentialKind.SecretAccessKey, Assert.Single(Find(Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(keys.Secret())), Secret)).Kind);
    }

    [Fact]
    public void Adversarial_texts_are_read_to_the_end()
    {
        var keys = new GeneratedCredentials(17);
        var texts = new[]
        {
            new string('A', 10_000_000), keys.Text("ABSKI", 10_000_000), string.Concat(Enumerable.Repeat("-ABSK", 2_000_000)), string.Concat(Enumerable.Repeat("bedrock-api-key-", 600_000)),
            string.Concat(Enumerable.Repeat("X-Amz-Credential=" + keys.KeyId() + "&", 250_000)), keys.Base64Of(7_500_000), string.Concat(Enumerable.Repeat("QUtJQ=", 1_500_000)),
            string.Concat(Enumerable.Repeat("secret", 1_500_000)), string.Concat(Enumerable.Repeat(keys.KeyId() + " ", 450_000)), string.Concat(Enumerable.Repeat("da2-", 2_500_000)),
        };
        foreach (var text in texts)
        {
            // Ten million characters: work that is not linear would not come back; how fast it is, the benchmarks say.
            Assert.All(Find(text, Nothing), match => Assert.InRange(match.Start + match.Length, match.Start, text.Length));
        }
    }

    [Theory]
    [InlineData("AWS_SECRET_ACCESS_KEY", null, "Secret")]
    [InlineData("secretKey", null, "Secret")]
    [InlineData("AWSSecretKey", null, "Secret")]
    [InlineData("_awsSecret", null, "Secret")]
    [InlineData("SecretKey", "AWS:S3", "Secret")]
    [InlineData("Secret", "Amazon", "Secret")]
    [InlineData("Secret", null, "PerhapsSecret")]
    [InlineData("SecretKey", "Jwt", "NotSecret")]
    [InlineData("JwtSecretKey", null, "NotSecret")]
    [InlineData("ClientSecret", "Google", "NotSecret")]
    [InlineData("secret_arn", null, "None")]
    [InlineData("awsSecretName", null, "NotSecret")]
    [InlineData("PasswordHash", null, "NotSecret")]
    [InlineData("AWS_SESSION_TOKEN", null, "SessionToken")]
    [InlineData("Password", "Smtp", "MailPassword")]
    [InlineData("SmtpPass", null, "MailPassword")]
    [InlineData("codeCommitPassword", null, "GitPassword")]
    [InlineData("Name", "AWS", "None")]
    [InlineData("", null, "None")]
    public void Names_are_read(string name, string? context, string meaning) =>
        Assert.Equal(meaning, CredentialName.Read(name, context).ToString());

    private static void Expect(List<string> missed, CredentialKind kind, string value, ValueContext context)
    {
        var found = Find(value, context);
        if (found.Count != 1 || found[0].Kind != kind || found[0].Start != 0 || found[0].Length != value.Length)
        {
            missed.Add(kind.ToString());
        }
    }

    private static List<CredentialMatch> Find(string text, ValueContext context)
    {
        var matches = new List<CredentialMatch>();
        CredentialFinder.Find(text.AsSpan(), context, matches);
        return matches;
    }
}
