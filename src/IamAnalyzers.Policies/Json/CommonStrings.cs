namespace IamAnalyzers.Policies.Json;

/// <summary>The words that nearly every policy repeats, so that reading thousands of documents does not allocate them anew.</summary>
internal static class CommonStrings
{
    // By length: at most a few candidates are compared, and no hash is computed.
    private static readonly string[][] ByLength = Build(
        "*", "Id", "Sid", "AWS", "Null", "Deny", "Bool", "true", "false", "Allow", "Effect", "Action", "Version", "Service",
        "ArnLike", "Resource", "Principal", "Condition", "Statement", "NotAction", "ArnEquals", "Federated", "StringLike",
        "IpAddress", "NotResource", "StringEquals", "NotPrincipal", "2012-10-17", "2008-10-17", "CanonicalUser",
        "StringNotEquals", "sts:AssumeRole", "iam:PassRole", "aws:SourceArn", "aws:SourceAccount");

    public static string Get(string text, int start, int length)
    {
        if (length < ByLength.Length)
        {
            var span = text.AsSpan(start, length);
            foreach (var candidate in ByLength[length])
            {
                if (span.SequenceEqual(candidate.AsSpan()))
                {
                    return candidate;
                }
            }
        }

        return text.Substring(start, length);
    }

    private static string[][] Build(params string[] words)
    {
        var longest = words.Max(static w => w.Length);
        return Enumerable.Range(0, longest + 1)
            .Select(length => words.Where(w => w.Length == length).ToArray())
            .ToArray();
    }
}
