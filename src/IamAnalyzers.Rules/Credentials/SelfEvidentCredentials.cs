namespace IamAnalyzers.Rules.Credentials;

/// <summary>Finds credentials that are recognisable by themselves, wherever they stand in a text.</summary>
internal static class SelfEvidentCredentials
{
    private const int ShortestSessionToken = 100;
    private const int ShortestBedrockKey = 100;
    private const int AppSyncLength = 26;
    private const int GuidLength = 36;

    /// <summary>Adds what a text holds, in the order of the text; of matches within each other the outer one.</summary>
    public static void Find(ReadOnlySpan<char> text, List<CredentialMatch> matches)
    {
        var first = matches.Count;
        foreach (var anchor in CredentialAnchors.Values)
        {
            FindAnchor(text, anchor, matches);
        }

        if (matches.Count > first + 1)
        {
            RemoveNested(matches, first);
        }
    }

    private static void FindAnchor(ReadOnlySpan<char> text, string anchor, List<CredentialMatch> matches)
    {
        var position = 0;
        while (position < text.Length)
        {
            var hit = text.Slice(position).IndexOf(anchor.AsSpan());
            if (hit < 0)
            {
                return;
            }

            var start = position + hit;
            if (TryRead(text, start, anchor, out var match))
            {
                matches.Add(match);
            }

            // What was looked at in vain is not looked at again: the work is linear in the text.
            position = Math.Max(match.End, start + 1);
        }
    }

    /// <summary>Reads what stands at an anchor; where it is nothing, the match tells how far the text was looked at.</summary>
    private static bool TryRead(ReadOnlySpan<char> text, int start, string anchor, out CredentialMatch match)
    {
        match = default;
        switch (anchor)
        {
            case CredentialAnchors.Bedrock:
                return TryReadRun(text, start, CredentialAnchors.Bedrock.Length, ShortestBedrockKey, CredentialKind.BedrockApiKey, out match);
            case CredentialAnchors.BedrockShort:
                return TryReadRun(text, start, CredentialAnchors.BedrockShort.Length, ShortestBedrockKey, CredentialKind.BedrockApiKey, out match);
            case CredentialAnchors.AppSync:
                return TryReadAppSync(text, start, out match);
            case CredentialAnchors.Mws:
                return TryReadMws(text, start, out match);
            case CredentialAnchors.SessionOrigin:
                return TryReadRun(text, start - 4, 4, ShortestSessionToken, CredentialKind.SessionToken, out match);
            case CredentialAnchors.SessionEr or CredentialAnchors.SessionAws:
                return TryReadRun(text, start, 4, ShortestSessionToken, CredentialKind.SessionToken, out match);
            case CredentialAnchors.PresignedV4 or CredentialAnchors.PresignedV2:
                return PresignedUrl.TryRead(text, start, out match);
            case "AKIA" or "ASIA" or "ABIA" or "ACCA":
                return TryReadKeyId(text, start, out match);
            default:
                return EncodedCredential.TryReadKeyId(text, start, out match);
        }
    }

    private static bool TryReadKeyId(ReadOnlySpan<char> text, int start, out CredentialMatch match)
    {
        match = default;
        if (!AccessKeyId.IsAt(text, start))
        {
            return false;
        }

        var id = text.Slice(start, AccessKeyId.Length);
        var kind = AccessKeyId.IsExample(id) ? CredentialKind.ExampleKeyId : CredentialKind.AccessKeyId;
        match = new CredentialMatch(kind, start, AccessKeyId.Length, KeyId: id.ToString());
        return true;
    }

    /// <summary>A long run of base64 behind a mark, with what of it is URL-encoded.</summary>
    private static bool TryReadRun(ReadOnlySpan<char> text, int start, int markLength, int shortest, CredentialKind kind, out CredentialMatch match)
    {
        match = default;
        if (start < 0 || start + markLength > text.Length || (start > 0 && CharacterClasses.IsWord(text[start - 1])))
        {
            return false;
        }

        var end = start + markLength;
        while (end < text.Length && (CharacterClasses.IsBase64(text[end]) || text[end] is '%' or '-' or '_'))
        {
            end++;
        }

        var run = text.Slice(start + markLength, end - start - markLength);
        while (end < text.Length && text[end] == '=')
        {
            end++;
        }

        match = new CredentialMatch(kind, start, end - start);
        return end - start >= shortest && SecretShape.EntropyOf(run) >= 4;
    }

    private static bool TryReadAppSync(ReadOnlySpan<char> text, int start, out CredentialMatch match)
    {
        match = default;
        var body = start + CredentialAnchors.AppSync.Length;
        if ((start > 0 && (CharacterClasses.IsWord(text[start - 1]) || text[start - 1] == '-')) || body + AppSyncLength > text.Length)
        {
            return false;
        }

        foreach (var c in text.Slice(body, AppSyncLength))
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        var end = body + AppSyncLength;
        if ((end < text.Length && (CharacterClasses.IsWord(text[end]) || text[end] == '-'))
            || SecretShape.EntropyOf(text.Slice(body, AppSyncLength)) < 3)
        {
            return false;
        }

        match = new CredentialMatch(CredentialKind.AppSyncApiKey, start, end - start);
        return true;
    }

    private static bool TryReadMws(ReadOnlySpan<char> text, int start, out CredentialMatch match)
    {
        match = default;
        var body = start + CredentialAnchors.Mws.Length;
        if (body + GuidLength > text.Length)
        {
            return false;
        }

        for (var i = 0; i < GuidLength; i++)
        {
            var isDash = i is 8 or 13 or 18 or 23;
            if (isDash ? text[body + i] != '-' : !CharacterClasses.IsHex(text[body + i]))
            {
                return false;
            }
        }

        match = new CredentialMatch(CredentialKind.MwsToken, start, CredentialAnchors.Mws.Length + GuidLength);
        return SecretShape.EntropyOf(text.Slice(body, GuidLength)) >= 2.5;
    }

    private static void RemoveNested(List<CredentialMatch> matches, int first)
    {
        matches.Sort(first, matches.Count - first, OuterFirst.Instance);
        var kept = first;
        var end = 0;
        for (var i = first; i < matches.Count; i++)
        {
            if (i == first || matches[i].Start >= end)
            {
                end = matches[i].End;
                matches[kept++] = matches[i];
            }
        }

        matches.RemoveRange(kept, matches.Count - kept);
    }

    private sealed class OuterFirst : IComparer<CredentialMatch>
    {
        public static readonly OuterFirst Instance = new();

        public int Compare(CredentialMatch x, CredentialMatch y) =>
            x.Start != y.Start ? x.Start.CompareTo(y.Start) : y.Length.CompareTo(x.Length);
    }
}
