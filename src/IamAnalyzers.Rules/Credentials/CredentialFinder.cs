namespace IamAnalyzers.Rules.Credentials;

/// <summary>Finds the credentials in one value: by themselves, by the value's name, by names and keys inside it.</summary>
internal static class CredentialFinder
{
    private const int ShortestSessionToken = 80;
    private const int PasswordLength = 44;

    /// <summary>
    /// Whether a value is worth a look: all credentials hold a run of base64 as long as a key id, but for one that has a mark.
    /// </summary>
    public static bool MayHold(ReadOnlySpan<char> value) =>
        value.Length >= AccessKeyId.Length
        && (Base64Runs.Has(value, AccessKeyId.Length) || value.IndexOf(CredentialAnchors.Mws.AsSpan()) >= 0);

    /// <summary>Adds the credentials that a decoded value holds.</summary>
    public static void Find(ReadOnlySpan<char> value, in ValueContext context, List<CredentialMatch> matches)
    {
        var first = matches.Count;
        SelfEvidentCredentials.Find(value, matches);
        if (TryReadWhole(value, context, out var whole))
        {
            if (!matches.Skip(first).Any(other => other.Start < whole.End && whole.Start < other.End))
            {
                matches.Add(whole);
            }
        }
        else if (value.Length > SecretShape.Length)
        {
            EmbeddedSecrets.Find(value, context.Context, matches, first);
        }
    }

    /// <summary>Reads a value that is a credential as a whole, but for the white space and quotes around it.</summary>
    private static bool TryReadWhole(ReadOnlySpan<char> value, in ValueContext context, out CredentialMatch match)
    {
        match = default;
        var start = 0;
        var end = value.Length;
        while (start < end && IsMargin(value[start]))
        {
            start++;
        }

        while (end > start && IsMargin(value[end - 1]))
        {
            end--;
        }

        if (KindOf(value.Slice(start, end - start), context, out var evidence) is not { } kind)
        {
            return false;
        }

        match = new CredentialMatch(kind, start, end - start, evidence);
        return true;
    }

    private static CredentialKind? KindOf(ReadOnlySpan<char> text, in ValueContext context, out CredentialEvidence evidence)
    {
        evidence = context.IsSink ? CredentialEvidence.Use : CredentialEvidence.Name;
        switch (context.Meaning)
        {
            case NameMeaning.SessionToken:
                return IsSessionToken(text) ? CredentialKind.SessionToken : null;
            case NameMeaning.MailPassword when IsSmtpPassword(text):
                return CredentialKind.SmtpPassword;
            case NameMeaning.GitPassword when IsGitPassword(text):
                return CredentialKind.CodeCommitPassword;
            case NameMeaning.Password or NameMeaning.PerhapsSecret when context.HasKeyNearby && IsSmtpPassword(text):
                evidence = CredentialEvidence.KeyNearby;
                return CredentialKind.SmtpPassword;
        }

        if (SecretShape.IsExample(text) && context.Meaning != NameMeaning.NotSecret)
        {
            return CredentialKind.ExampleSecret;
        }

        if (context.EvidenceForSecret is not { } found)
        {
            return null;
        }

        evidence = found;
        var isSecret = SecretShape.IsSecret(text, context.IsSink)
            || (context.Meaning == NameMeaning.Secret && EncodedCredential.IsSecret(text));
        return isSecret ? CredentialKind.SecretAccessKey : null;
    }

    private static bool IsSessionToken(ReadOnlySpan<char> text)
    {
        if (text.Length < ShortestSessionToken)
        {
            return false;
        }

        var body = text.TrimEnd('=');
        foreach (var c in body)
        {
            if (!CharacterClasses.IsBase64(c) && c is not ('%' or '-' or '_'))
            {
                return false;
            }
        }

        return SecretShape.EntropyOf(body) >= 4.5;
    }

    /// <summary>SES derives the password from a secret: a version byte of 4 and 32 bytes of hash.</summary>
    internal static bool IsSmtpPassword(ReadOnlySpan<char> text) =>
        text.Length == PasswordLength && text[0] == 'B' && text[1] is >= 'A' and <= 'P' && IsRandomBase64(text);

    private static bool IsGitPassword(ReadOnlySpan<char> text) =>
        text.Length == PasswordLength && text[PasswordLength - 1] == '=' && IsRandomBase64(text.Slice(0, PasswordLength - 1));

    private static bool IsRandomBase64(ReadOnlySpan<char> text) =>
        CharacterClasses.EndOfBase64(text, 0) == text.Length && SecretShape.IsSecret(text.Slice(0, SecretShape.Length), isSink: true);

    private static bool IsMargin(char c) => c is '"' or '\'' || char.IsWhiteSpace(c);
}
