using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>Reads the files of cases that lie beside the tests.</summary>
internal static class CaseFile
{
    public static IReadOnlyList<JsonElement> Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", name)));
        return document.RootElement.EnumerateArray().Select(static e => e.Clone()).ToList();
    }

    public static TheoryData<string, int> Cases(params string[] files)
    {
        var data = new TheoryData<string, int>();
        foreach (var file in files)
        {
            for (var i = 0; i < Read(file).Count; i++)
            {
                data.Add(file, i);
            }
        }

        return data;
    }

    /// <summary>A value of a context: a text, or several; null where the case has no value.</summary>
    public static string[]? Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => value.EnumerateArray().Select(static v => v.GetString()!).ToArray(),
        _ => [value.ToString()],
    };

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
