namespace IamAnalyzers.Policies.Json;

/// <summary>
/// Text that is not known where a document is read: the hole of an interpolation, a value that a program computes, a template's
/// function. One noncharacter stands for it, inside a string or in place of a whole value.
/// </summary>
internal static class UnknownText
{
    /// <summary>U+FFFF, which is no character of Unicode and occurs in no text.</summary>
    public const char Marker = '\uFFFF';

    /// <summary>The text that stands for any unknown one.</summary>
    public const string Text = "\uFFFF";

    /// <summary>Whether some of a value is unknown.</summary>
    public static bool IsPresent(string value) => value.IndexOf(Marker) >= 0;

    /// <summary>Whether some of a run of characters is unknown.</summary>
    public static bool IsPresent(ReadOnlySpan<char> value) => value.IndexOf(Marker) >= 0;

    /// <summary>A value as a message shows it.</summary>
    public static string Display(string value) => value.Replace(Text, "{…}");

    /// <summary>Whether a tree has a value, a name or a part of a string that is unknown.</summary>
    public static bool IsIn(JsonNode? node) => node switch
    {
        JsonUnknown => true,
        JsonString text => IsPresent(text.Value),
        JsonArray array => array.Items.Any(IsIn),
        JsonObject value => value.Properties.Any(static p => IsPresent(p.Name.Value) || IsIn(p.Value)),
        _ => false,
    };

    /// <summary>Whether something of the tree is unknown that is no part of a string: a whole value, or a name.</summary>
    public static bool IsInStructureOf(JsonNode? node) => node switch
    {
        JsonUnknown => true,
        JsonArray array => array.Items.Any(IsInStructureOf),
        JsonObject value => value.Properties.Any(static p => IsPresent(p.Name.Value) || IsInStructureOf(p.Value)),
        _ => false,
    };
}
