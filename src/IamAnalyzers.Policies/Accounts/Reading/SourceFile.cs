using System.Globalization;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>A file under reading: its text as JSON, and where problems with it go.</summary>
internal sealed class SourceFile(string name, JsonText json, List<AccountProblem> problems)
{
    public string Name { get; } = name;

    public JsonText Json { get; } = json;

    public SourceLocation At(SourceSpan span)
    {
        var (line, column) = Json.GetPosition(span.Start);
        return new SourceLocation(Name, span, line, column);
    }

    /// <summary>An object or array may span many lines: its bracket is enough to see.</summary>
    public SourceLocation At(JsonNode node) =>
        At(node is JsonObject or JsonArray ? new SourceSpan(node.Start, Math.Min(1, node.End - node.Start)) : node.Span);

    public void Report(AccountProblemKind kind, SourceLocation location, string message) =>
        problems.Add(new AccountProblem(kind, message, location));

    public void Report(AccountProblemKind kind, JsonNode node, string message)
    {
        // What is missing was reported when the JSON was read.
        if (node.Kind != JsonKind.Missing)
        {
            Report(kind, At(node), message);
        }
    }

    public void ReportJsonErrors()
    {
        foreach (var error in Json.Errors)
        {
            var message = error.Kind == JsonErrorKind.DuplicateKey
                ? $"The key \"{error.Message}\" stands twice in this object: the first is read"
                : $"The file is not valid JSON: {error.Message}";
            Report(AccountProblemKind.Syntax, At(error.Span), message);
        }
    }

    /// <summary>A point in time: ISO 8601, or seconds since 1970 as older tools write.</summary>
    public static DateTimeOffset? ParseDate(string text)
    {
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            && text.IndexOf('-') > 0)
        {
            return date;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 253402300800
            ? new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(seconds)
            : null;
    }
}
