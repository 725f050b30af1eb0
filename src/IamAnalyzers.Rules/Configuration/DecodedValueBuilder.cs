using System.Text;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>Collects the characters of a value with escapes, each with the place that it comes from.</summary>
internal sealed class DecodedValueBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    /// <summary>Appends characters that a piece of the source from <paramref name="start"/> on stands for.</summary>
    public void Append(string characters, int start)
    {
        foreach (var c in characters)
        {
            Append(c, start);
        }
    }

    /// <summary>Appends a character that a piece of the source from <paramref name="start"/> on stands for.</summary>
    public void Append(char character, int start)
    {
        _text.Append(character);
        _offsets.Add(start);
    }

    /// <summary>The value; its last character ends at <paramref name="end"/>.</summary>
    public ConfigValue ToValue(int end)
    {
        _offsets.Add(end);
        return ConfigValue.Decoded(_text.ToString(), _offsets.ToArray());
    }
}
