namespace IamAnalyzers.Rules.Credentials;

/// <summary>
/// Finds secrets inside a longer text (a connection string, JSON in a literal, a comment): runs of forty base64
/// characters that a name in front of them or an access key id close by makes a secret.
/// </summary>
internal static class EmbeddedSecrets
{
    /// <summary>How far a key id may stand from its secret, in characters.</summary>
    private const int PairDistance = 400;

    private const int LongestGap = 24;
    private const int LongestName = 64;
    private const int SmtpLength = 44;

    /// <summary>Adds the secrets in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">The names around the text.</param>
    /// <param name="matches">The matches; those from <paramref name="first"/> on belong to this text, in its order.</param>
    /// <param name="first">Where the matches of this text begin.</param>
    public static void Find(ReadOnlySpan<char> text, string? context, List<CredentialMatch> matches, int first)
    {
        var known = matches.Count;
        var next = first;
        var position = 0;
        while (Base64Runs.TryFind(text, position, SecretShape.Length, out var start, out var end))
        {
            position = end;
            while (next < known && matches[next].End <= start)
            {
                next++;
            }

            var match = TryRead(text, start, end, context, matches, next, known, first);
            if (match is { } found)
            {
                matches.Add(found);
            }
        }
    }

    private static CredentialMatch? TryRead(
        ReadOnlySpan<char> text, int start, int end, string? context, List<CredentialMatch> matches, int next, int known, int first)
    {
        // "keyid/secret" is one run: the secret begins behind the slash.
        if (end - start == AccessKeyId.Length + 1 + SecretShape.Length && next < known && matches[next].Start == start)
        {
            start += AccessKeyId.Length + 1;
        }
        else if (next < known && matches[next].Start < end)
        {
            return null;
        }

        var length = end - start;
        if (length is not (SecretShape.Length or SmtpLength) || (end < text.Length && text[end] == '='))
        {
            return null;
        }

        var run = text.Slice(start, length);
        var isSecret = SecretShape.IsSecret(run);
        if (!isSecret && !SecretShape.IsExample(run) && !CredentialFinder.IsSmtpPassword(run))
        {
            return null;
        }

        var meaning = CredentialName.Read(NameBefore(text, start), context);
        if (!isSecret)
        {
            return meaning switch
            {
                NameMeaning.Secret or NameMeaning.PerhapsSecret when SecretShape.IsExample(run) =>
                    new CredentialMatch(CredentialKind.ExampleSecret, start, length),
                NameMeaning.MailPassword => new CredentialMatch(CredentialKind.SmtpPassword, start, length, CredentialEvidence.Name),
                _ => null,
            };
        }

        var isNear = (next < known && IsKey(matches[next]) && matches[next].Start - end <= PairDistance)
            || (next > first && IsKey(matches[next - 1]) && start - matches[next - 1].End <= PairDistance);
        return new ValueContext(meaning, HasKeyNearby: isNear).EvidenceForSecret is { } evidence
            ? new CredentialMatch(CredentialKind.SecretAccessKey, start, length, evidence)
            : null;
    }

    private static bool IsKey(in CredentialMatch match) => match.Kind == CredentialKind.AccessKeyId;

    /// <summary>The name in front of a value on the same line: <c>name=value</c>, <c>"name": "value"</c>, <c>key="name" value="value"</c>.</summary>
    private static string NameBefore(ReadOnlySpan<char> text, int start)
    {
        var name = WordBefore(text, start, out var wordStart);
        return name.Equals("value", StringComparison.OrdinalIgnoreCase) ? WordBefore(text, wordStart, out _) : name;
    }

    private static string WordBefore(ReadOnlySpan<char> text, int start, out int wordStart)
    {
        var end = start;
        while (end > 0 && start - end < LongestGap && !IsNameCharacter(text[end - 1]) && text[end - 1] is not ('\n' or '\r'))
        {
            end--;
        }

        wordStart = end;
        while (wordStart > 0 && end - wordStart < LongestName && IsNameCharacter(text[wordStart - 1]))
        {
            wordStart--;
        }

        return text.Slice(wordStart, end - wordStart).ToString();
    }

    private static bool IsNameCharacter(char c) => CharacterClasses.IsWord(c) || c is '.' or '-';
}
