using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>A value of a configuration file with its name, and where its characters stand.</summary>
/// <param name="Section">The section that it stands in: values of one number stand together.</param>
/// <param name="Context">The names of the sections around it, joined by colons.</param>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Value">The value, decoded.</param>
internal readonly record struct ConfigEntry(int Section, string Context, string Name, ConfigValue Value)
{
    /// <summary>Whether it is a comment.</summary>
    public bool IsComment { get; init; }

    /// <summary>Whether it sets an environment variable.</summary>
    public bool IsEnvironment { get; init; }
}

/// <summary>A decoded value that knows for each of its characters the source characters it comes from.</summary>
internal readonly struct ConfigValue
{
    private readonly int _start;
    private readonly int[]? _offsets;
    private readonly JsonString? _json;

    private ConfigValue(string text, int start, int[]? offsets, JsonString? json)
    {
        Text = text;
        _start = start;
        _offsets = offsets;
        _json = json;
    }

    /// <summary>The value with escapes decoded.</summary>
    public string Text { get; }

    /// <summary>A value that stands in the source as it is.</summary>
    public static ConfigValue Plain(string source, int start, int end) => new(source.Substring(start, end - start), start, null, null);

    /// <summary>A string of JSON.</summary>
    public static ConfigValue Of(JsonString json) => new(json.Value, 0, null, json);

    /// <summary>A value whose characters stand at the given offsets; one offset more says where the last character ends.</summary>
    public static ConfigValue Decoded(string text, int[] offsets) => new(text, 0, offsets, null);

    /// <summary>Where characters of the value stand in the source, escapes included.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (_json is not null)
        {
            return _json.SpanOf(start, length);
        }

        return _offsets is null
            ? new SourceSpan(_start + start, length)
            : SourceSpan.FromBounds(_offsets[start], _offsets[start + length]);
    }
}
