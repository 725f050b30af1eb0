namespace IamAnalyzers.Rules.Credentials;

/// <summary>What a name says about the value that it names.</summary>
internal enum NameMeaning
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is no AWS secret: a hash, an identifier, somebody else's secret.</summary>
    NotSecret,

    /// <summary>It could be an AWS secret: something else has to say so too.</summary>
    PerhapsSecret,

    /// <summary>It is a secret access key.</summary>
    Secret,

    /// <summary>It is a session token.</summary>
    SessionToken,

    /// <summary>It is the password of a mail server.</summary>
    MailPassword,

    /// <summary>It is the password of a CodeCommit repository.</summary>
    GitPassword,

    /// <summary>It is some password.</summary>
    Password,
}

/// <summary>Reads names of variables, members, parameters, keys and sections.</summary>
internal static class CredentialName
{
    private const int LongestName = 256;

    private static readonly string[] SecretNames =
    [
        "secretaccesskey", "accesskeysecret", "secretaccess", "accesssecret", "awssecret", "amazonsecret", "secretkeyaws",
        "iamsecret", "s3secret", "sessecret", "sqssecret", "snssecret", "dynamosecret", "dynamodbsecret", "stssecret",
    ];

    private static readonly string[] SecretKeyNames = ["secretkey", "keysecret", "secretaccess", "privateaccesskey"];

    private static readonly string[] AwsWords =
        ["aws", "amazon", "s3", "dynamo", "sqs", "sns", "bedrock", "cloudwatch", "kinesis", "cloudfront", "route53", "awscredential", "accesskeyid"];

    private static readonly string[] ForeignWords =
    [
        "jwt", "stripe", "google", "azure", "github", "gitlab", "facebook", "twitter", "oauth", "oidc", "recaptcha", "captcha", "twilio",
        "sendgrid", "slack", "paypal", "client", "consumer", "webhook", "hmac", "encryption", "cookie", "csrf", "shopify", "linkedin",
        "instagram", "dropbox", "auth0", "okta", "mailgun", "mongo", "redis", "postgres", "mysql", "kafka", "alipay", "aliyun", "alibaba",
        "tencent", "qiniu", "huawei", "apple", "microsoft", "totp", "signing",
    ];

    private static readonly string[] NotSecretWords =
    [
        "sha1", "sha256", "sha512", "md5", "hash", "checksum", "digest", "etag", "integrity", "thumbprint", "fingerprint", "publickey",
        "salt", "nonce", "commitid", "commitsha", "commithash", "revision", "guid", "uuid", "signature", "certificate", "testvector", "base64data", "image", "avatar",
    ];

    private static readonly string[] NotSecretEnds = ["arn", "name", "path", "file", "url", "uri", "version", "label", "region", "prefix", "policy"];

    private static readonly string[] SessionTokenNames = ["sessiontoken", "securitytoken", "awstoken", "amazontoken", "ststoken", "awssession"];

    private static readonly string[] PasswordWords = ["password", "passwd", "pwd", "passphrase", "smtppass", "mailpass", "credential", "smtpsecret", "gitpass"];

    private static readonly string[] MailWords = ["smtp", "ses", "mail"];

    private static readonly string[] GitWords = ["codecommit", "git"];

    /// <summary>What a name means.</summary>
    /// <param name="name">The name of the value itself, in whatever style.</param>
    /// <param name="context">The names around it: section, class, file; may be empty.</param>
    public static NameMeaning Read(string? name, string? context = null)
    {
        var own = Normalize(name);
        if (own.Length == 0)
        {
            return NameMeaning.None;
        }

        if (HoldsAny(own, NotSecretWords))
        {
            return NameMeaning.NotSecret;
        }

        if (HoldsAny(own, SessionTokenNames))
        {
            return NameMeaning.SessionToken;
        }

        var around = Normalize(context);
        return HoldsAny(own, PasswordWords) || own == "pass" ? ReadPassword(own, around) : ReadSecret(own, around);
    }

    /// <summary>Whether a name speaks of AWS.</summary>
    public static bool SpeaksOfAws(string? name) => HoldsAny(Normalize(name), AwsWords);

    private static NameMeaning ReadPassword(string own, string around)
    {
        if (HoldsAny(own, MailWords) || HoldsAny(around, MailWords))
        {
            return NameMeaning.MailPassword;
        }

        if (HoldsAny(own, GitWords) || HoldsAny(around, GitWords))
        {
            return NameMeaning.GitPassword;
        }

        return HoldsAny(own, AwsWords) || HoldsAny(around, AwsWords) ? NameMeaning.PerhapsSecret : NameMeaning.Password;
    }

    private static NameMeaning ReadSecret(string own, string around)
    {
        if (HoldsAny(own, SecretNames))
        {
            return EndsWithAny(own, NotSecretEnds) ? NameMeaning.NotSecret : NameMeaning.Secret;
        }

        var isOwnAws = HoldsAny(own, AwsWords);
        var isAws = isOwnAws || HoldsAny(around, AwsWords);
        if ((HoldsAny(own, ForeignWords) && !isOwnAws) || (HoldsAny(around, ForeignWords) && !isAws))
        {
            return NameMeaning.NotSecret;
        }

        if (HoldsAny(own, SecretKeyNames))
        {
            return NameMeaning.Secret;
        }

        if (EndsWithAny(own, NotSecretEnds))
        {
            return NameMeaning.None;
        }

        var isSecret = Holds(own, "secret") || own is "sk" or "awssk";
        var isKey = Holds(own, "accesskey") || Holds(own, "awskey") || Holds(own, "credential") || own is "key" or "apikey";
        if (isAws && (isSecret || (isKey && own != "key")))
        {
            return NameMeaning.Secret;
        }

        return isSecret || isKey ? NameMeaning.PerhapsSecret : NameMeaning.None;
    }

    /// <summary>Letters and digits of a name in lower case, all else left out: one form for every style.</summary>
    private static string Normalize(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "";
        }

        var length = Math.Min(name!.Length, LongestName);
        Span<char> letters = stackalloc char[LongestName];
        var count = 0;
        for (var i = name.Length - length; i < name.Length; i++)
        {
            var c = name[i];
            if (c is >= 'A' and <= 'Z')
            {
                letters[count++] = (char)(c | 0x20);
            }
            else if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                letters[count++] = c;
            }
        }

        return letters.Slice(0, count).ToString();
    }

    private static bool Holds(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    private static bool HoldsAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (Holds(text, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(string text, string[] ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
