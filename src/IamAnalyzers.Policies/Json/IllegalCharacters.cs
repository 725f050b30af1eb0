namespace IamAnalyzers.Policies.Json;

/// <summary>The characters that IAM's pattern for policy documents refuses, wherever in the document they stand.</summary>
internal static class IllegalCharacters
{
    public static bool IsIllegal(char c) => c > '\u00FF' || (c < ' ' && c is not ('\t' or '\n' or '\r'));

    /// <summary>Reports each run of refused characters once. A byte order mark in front is part of the encoding, not of the text.</summary>
    public static void Report(string text, JsonOptions options, JsonErrorBag errors)
    {
        for (var i = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0; i < text.Length; i++)
        {
            if (!options.Refuses(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && options.Refuses(text[i + 1]))
            {
                i++;
            }

            errors.Add(JsonErrorKind.IllegalCharacter, start, i + 1, JsonLexer.Describe(text[start]));
        }
    }
}
