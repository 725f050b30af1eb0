using System.Globalization;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>The fields of an object of an export; unknown ones and values of the wrong type are reported and skipped.</summary>
internal readonly struct ObjectFields
{
    private readonly SourceFile _file;
    private readonly string _owner;

    /// <param name="file">The file.</param>
    /// <param name="node">The object.</param>
    /// <param name="owner">What messages call it, such as <c>a user</c>.</param>
    /// <param name="known">The fields that it may have; empty where any may stand.</param>
    public ObjectFields(SourceFile file, JsonObject node, string owner, params string[] known)
    {
        _file = file;
        _owner = owner;
        Node = node;
        foreach (var property in node.Properties)
        {
            if (known.Length > 0 && Array.IndexOf(known, property.Name.Value) < 0)
            {
                file.Report(AccountProblemKind.UnknownField, property.Name, $"\"{property.Name.Value}\" is no known field of {owner}: it is skipped");
            }
        }
    }

    public JsonObject Node { get; }

    public JsonNode? Value(string name)
    {
        var value = Node.Find(name)?.Value;
        return value is null or { Kind: JsonKind.Missing or JsonKind.Null } ? null : value;
    }

    public JsonString? Text(string name)
    {
        var value = Value(name);
        if (value is not null and not JsonString)
        {
            WrongType(name, value, "a string");
        }

        return value as JsonString;
    }

    /// <summary>A string without which the object says nothing.</summary>
    public JsonString? RequiredText(string name)
    {
        var text = Text(name);
        if (text is { Value.Length: > 0 })
        {
            return text;
        }

        if (Node.Find(name)?.Value is null or JsonString or { Kind: JsonKind.Null })
        {
            _file.Report(AccountProblemKind.MissingField, Node, $"{Capitalized(_owner)} without \"{name}\" is skipped: export it whole");
        }

        return null;
    }

    public DateTimeOffset? Date(string name)
    {
        var value = Value(name);
        var text = value switch
        {
            JsonString s => s.Value,
            JsonLiteral { Kind: JsonKind.Number } number => number.Text,
            _ => null,
        };
        var date = text is null ? null : SourceFile.ParseDate(text);
        if (value is not null && date is null)
        {
            WrongType(name, value, "a point in time (ISO 8601)");
        }

        return date;
    }

    public int? Integer(string name)
    {
        var value = Value(name);
        if (value is JsonLiteral { Kind: JsonKind.Number } number
            && int.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed))
        {
            return parsed;
        }

        if (value is not null)
        {
            WrongType(name, value, "a whole number");
        }

        return null;
    }

    public bool? Boolean(string name)
    {
        var value = Value(name);
        switch (value?.Kind)
        {
            case JsonKind.True:
                return true;
            case JsonKind.False:
                return false;
            case null:
                return null;
            default:
                WrongType(name, value, "true or false");
                return null;
        }
    }

    public JsonObject? Object(string name)
    {
        var value = Value(name);
        if (value is not null and not JsonObject)
        {
            WrongType(name, value, "an object");
        }

        return value as JsonObject;
    }

    /// <summary>The items of an array; none where it is not there.</summary>
    public IEnumerable<JsonNode> Items(string name)
    {
        var value = Value(name);
        if (value is not null and not JsonArray)
        {
            WrongType(name, value, "an array");
        }

        return value is JsonArray array ? array.Items : Enumerable.Empty<JsonNode>();
    }

    /// <summary>The objects of an array; other items are reported.</summary>
    public IEnumerable<JsonObject> Objects(string name)
    {
        foreach (var item in Items(name))
        {
            if (item is JsonObject node)
            {
                yield return node;
            }
            else
            {
                WrongType("An item of \"" + name, item, "an object");
            }
        }
    }

    private void WrongType(string name, JsonNode value, string expected)
    {
        var subject = name.IndexOf('"') >= 0 ? name + "\"" : $"\"{name}\"";
        _file.Report(AccountProblemKind.InvalidValue, value, $"{subject} of {_owner} must be {expected}: it is skipped");
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
