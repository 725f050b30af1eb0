using System.Text;
using System.Text.Json;
using CsCheck;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Tests.Json;

/// <summary>Our reader against System.Text.Json: it takes the same texts and reads the same values.</summary>
public class JsonDifferentialTests
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\\n\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "1", "-0", "1.5e3", "01", "true", "false", "null", "tru",
        " ", "\n", "\r\n", "\t", "\"", "\\", "é", "'", "//x\n", "/*x*/", "1e", "-", ".5", "\"\\/\"", "\"\\x\"", "{}", "[]", "\"a\":1", "\0", "\"\u0001\"", "\"\u2028\"",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf<string>(Tokens).List[0, 20].Select(static t => string.Concat(t));

    [Fact]
    public void Token_soup_is_accepted_alike() => AnyText.Sample(AcceptsAlike, iter: 20_000);

    [Fact]
    public void Documents_are_read_alike() => Document(3).Sample(AcceptsAlike, iter: 2_000);

    [Fact]
    public void Damaged_documents_are_accepted_alike() =>
        Gen.Select(Document(3), Gen.Int[0, 1_000_000], Gen.OneOf<string>(Tokens), Gen.Int[0, 2])
            .Select(static (text, at, token, how) =>
            {
                var position = at % (text.Length + 1);
                return how switch
                {
                    0 => text.Insert(position, token),
                    1 => text.Remove(Math.Max(0, position - 1), Math.Min(1, text.Length)),
                    _ => text.Substring(0, position),
                };
            })
            .Sample(AcceptsAlike, iter: 10_000);

    [Fact]
    public void Every_character_of_a_string_is_decoded_from_its_own_source() =>
        Gen.OneOf<string>(Gen.Char['a', 'z'].Select(static c => c.ToString()), Gen.OneOf<string>("\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00E9", "\\ud83d\\ude00", "\\t", "é", " "))
            .List[0, 15]
            .Sample(static pieces =>
            {
                var text = "[\"" + string.Concat(pieces) + "\"]";
                var value = (JsonString)((JsonArray)JsonText.Parse(text, new JsonOptions()).Root!).Items[0];
                var rebuilt = new StringBuilder();
                var end = value.ContentSpan.Start;
                for (var i = 0; i < value.Value.Length; i++)
                {
                    var span = value.SpanOf(i, 1);
                    if (span.Start != end)
                    {
                        return false;
                    }

                    end = span.End;
                    rebuilt.Append(text, span.Start, span.Length);
                }

                return end == value.ContentSpan.End
                    && rebuilt.ToString() == string.Concat(pieces)
                    && value.SpanOf(0, value.Value.Length) == value.ContentSpan;
            });

    private static Gen<string> Document(int depth)
    {
        var text = Gen.OneOf<string>("a", "b", "s3:*", "\\u0041", "\\n\\t", "é", "", "\\ud83d\\ude00", "x y").Select(static s => "\"" + s + "\"");
        var leaf = Gen.OneOf<string>(text, Gen.OneOf<string>("0", "-1", "12.25", "1E-2", "true", "false", "null"));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Document(depth - 1);
        var space = Gen.OneOf<string>("", " ", "\n", "\r\n\t");
        var array = Gen.Select(inner.List[0, 3], space).Select(static (items, s) => "[" + s + string.Join("," + s, items) + s + "]");
        var property = Gen.Select(text, space, inner).Select(static (name, s, value) => name + s + ":" + s + value);
        var node = Gen.Select(property.List[0, 3], space).Select(static (items, s) => "{" + s + string.Join(s + ",", items) + "}");
        return Gen.OneOf<string>(leaf, array, node);
    }

    private static bool AcceptsAlike(string text)
    {
        var ours = JsonText.Parse(text, new JsonOptions { MaxDepth = 64 });
        var accepted = ours.Errors.All(static e => e.Kind == JsonErrorKind.DuplicateKey);
        JsonDocument theirs;
        try
        {
            theirs = JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return !accepted;
        }

        using (theirs)
        {
            // They take half a surrogate pair and throw when its string is read.
            return HasHalfPair(theirs.RootElement) ? !accepted : accepted && IsSame(ours.Root!, theirs.RootElement);
        }
    }

    private static bool HasHalfPair(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().Any(static p => p.Name.Length < 0 || HasHalfPair(p.Value)),
                JsonValueKind.Array => element.EnumerateArray().Any(HasHalfPair),
                JsonValueKind.String => element.GetString() is null,
                _ => false,
            };
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static bool IsSame(JsonNode ours, JsonElement theirs) => (ours, theirs.ValueKind) switch
    {
        (JsonObject node, JsonValueKind.Object) => node.Properties.Select(static p => p.Name.Value).SequenceEqual(theirs.EnumerateObject().Select(static p => p.Name))
            && node.Properties.Zip(theirs.EnumerateObject(), static (a, b) => IsSame(a.Value, b.Value)).All(static x => x),
        (JsonArray array, JsonValueKind.Array) => array.Items.Length == theirs.GetArrayLength()
            && array.Items.Zip(theirs.EnumerateArray(), static (a, b) => IsSame(a, b)).All(static x => x),
        (JsonString text, JsonValueKind.String) => text.Value == theirs.GetString(),
        (JsonLiteral literal, _) => literal.Text == theirs.GetRawText(),
        _ => false,
    };
}
