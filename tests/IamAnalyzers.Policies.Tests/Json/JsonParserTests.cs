using System.Text;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Tests.Json;

public class JsonParserTests
{
    private static readonly JsonOptions Strict = new();

    [Theory]
    [InlineData("""{"a":1,}""", 6, 7)]
    [InlineData("""[1,2,]""", 4, 5)]
    [InlineData("""{"a" 1}""", 1, 4)]
    [InlineData("""{"a":}""", 5, 6)]
    [InlineData("""{"a":1 "b":2}""", 5, 6)]
    [InlineData("""{a:1}""", 1, 2)]
    [InlineData("""{'a':1}""", 1, 2)]
    [InlineData("""[1 2]""", 1, 2)]
    [InlineData("""[01]""", 1, 3)]
    [InlineData("""[1.]""", 1, 3)]
    [InlineData("""[.5]""", 1, 3)]
    [InlineData("""[+1]""", 1, 3)]
    [InlineData("""[truth]""", 1, 6)]
    [InlineData("""["\x"]""", 2, 4)]
    [InlineData("""["\u12G4"]""", 2, 4)]
    [InlineData("""["a""", 1, 3)]
    [InlineData("[\"a\tb\"]", 3, 4)]
    [InlineData("""[1]]""", 3, 4)]
    [InlineData("""{"a":1}}""", 7, 8)]
    [InlineData("""{"a":[1}""", 7, 8)]
    [InlineData("""[{"a":1]""", 7, 8)]
    [InlineData("""[1,,2]""", 3, 4)]
    [InlineData("[1] // end", 4, 10)]
    [InlineData("[/* c */1]", 1, 8)]
    [InlineData("[1 /*", 3, 5)]
    [InlineData("""["\ud800"]""", 2, 8)]
    public void A_fault_stands_on_its_characters(string text, int start, int end)
    {
        var errors = JsonText.Parse(text, Strict).Errors;

        Assert.Contains((start, end), errors.Select(static e => (e.Span.Start, e.Span.End)));
        Assert.All(errors, static e => Assert.NotEmpty(e.Message));
    }

    [Fact]
    public void Several_faults_are_all_reported_and_the_rest_is_read()
    {
        const string text = """
            {
              "a": tru,
              "b" 2,
              "c": [1, , 3,],
              "d": "ok",
            }
            """;

        var json = JsonText.Parse(text, Strict);

        Assert.Equal(
            ["tru", "\"b\"", ",", ",", ","],
            json.Errors.Select(e => text.Substring(e.Span.Start, e.Span.Length)));
        var root = Assert.IsType<JsonObject>(json.Root);
        Assert.Equal(["a", "b", "c", "d"], root.Properties.Select(static p => p.Name.Value));
        Assert.Equal("ok", Assert.IsType<JsonString>(root.Find("d")!.Value).Value);
        Assert.Equal(2, Assert.IsType<JsonArray>(root.Find("c")!.Value).Items.Length);
    }

    [Fact]
    public void A_key_that_stands_twice_is_reported_at_its_second_place()
    {
        const string text = """{"a":1,"b":2,"\u0061":3}""";

        var error = Assert.Single(JsonText.Parse(text, Strict).Errors);

        Assert.Equal(JsonErrorKind.DuplicateKey, error.Kind);
        Assert.Equal("\"\\u0061\"", text.Substring(error.Span.Start, error.Span.Length));
    }

    [Fact]
    public void Many_keys_are_still_told_apart()
    {
        var keys = Enumerable.Range(0, 100).Select(static i => $"\"k{i}\":{i}");
        var text = "{" + string.Join(',', keys) + ",\"k42\":0}";

        var error = Assert.Single(JsonText.Parse(text, Strict).Errors);

        Assert.Equal("k42", error.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    [InlineData("\uFEFF")]
    public void An_empty_text_has_one_error_and_no_value(string text)
    {
        var json = JsonText.Parse(text, Strict);

        Assert.Single(json.Errors);
        Assert.Null(json.Root);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_in_front_only()
    {
        Assert.Empty(JsonText.Parse("\uFEFF{}", Strict).Errors);
        Assert.NotEmpty(JsonText.Parse("{\uFEFF}", Strict).Errors);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var within = new string('[', 128) + new string(']', 128);
        var beyond = new string('[', 1000) + new string(']', 1000);
        var open = new string('[', 100_000);

        Assert.Empty(JsonText.Parse(within, Strict).Errors);
        Assert.Contains(JsonText.Parse(beyond, Strict).Errors, static e => e.Message.Contains("128", StringComparison.Ordinal) && e.Span.Start == 128);
        Assert.NotEmpty(JsonText.Parse(open, Strict).Errors);
        Assert.NotEmpty(JsonText.Parse(open.Replace("[", "{\"a\":", StringComparison.Ordinal), Strict).Errors);
    }

    [Fact]
    public void Ten_megabytes_are_refused_at_once()
    {
        var text = "[" + new string(' ', 10 * 1024 * 1024) + "]";

        var json = JsonText.Parse(text, Strict);

        Assert.Null(json.Root);
        Assert.Equal(new SourceSpan(0, 1), Assert.Single(json.Errors).Span);
    }

    [Fact]
    public void Ten_megabytes_are_read_where_the_limit_allows()
    {
        var text = "[" + string.Join(',', Enumerable.Repeat("\"abcdefgh\"", 1_000_000)) + "]";

        var json = JsonText.Parse(text, Strict with { MaxLength = int.MaxValue });

        Assert.Empty(json.Errors);
        Assert.Equal(1_000_000, Assert.IsType<JsonArray>(json.Root).Items.Length);
    }

    [Fact]
    public void A_text_full_of_rubbish_has_a_bounded_number_of_errors()
    {
        Assert.Equal(100, JsonText.Parse("[" + string.Concat(Enumerable.Repeat("tru,", 1000)) + "]", Strict).Errors.Length);
    }

    [Theory]
    [InlineData("a\ud800b")]
    [InlineData("\udc00")]
    [InlineData("\ud83d\ude00")]
    public void A_surrogate_as_it_stands_is_read(string content)
    {
        var json = JsonText.Parse("[\"" + content + "\"]", Strict);

        Assert.Equal(content, Assert.IsType<JsonString>(Assert.IsType<JsonArray>(json.Root).Items[0]).Value);
    }

    [Fact]
    public void A_pair_of_escaped_surrogates_is_one_character()
    {
        var json = JsonText.Parse("""["\ud83d\ude00"]""", Strict);

        Assert.Empty(json.Errors);
        Assert.Equal("\U0001F600", Assert.IsType<JsonString>(Assert.IsType<JsonArray>(json.Root).Items[0]).Value);
    }

    [Fact]
    public void Characters_that_IAM_refuses_are_reported_run_by_run()
    {
        const string text = "{\"a\":\"x\u2026\u2026y\u0100\"}";

        var errors = JsonText.Parse(text, JsonOptions.Policy).Errors;

        Assert.Equal(["\u2026\u2026", "\u0100"], errors.Select(e => text.Substring(e.Span.Start, e.Span.Length)));
        Assert.All(errors, static e => Assert.Equal(JsonErrorKind.IllegalCharacter, e.Kind));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_ordinary_in_configuration_files()
    {
        Assert.Empty(JsonText.Parse("{ // a\n \"a\": [1, /* b */ 2,], }", JsonOptions.Configuration).Errors);
    }

    [Fact]
    public void Each_decoded_character_knows_its_source()
    {
        const string text = """["a\n\u0041\\z\ud83d\ude00"]""";
        var value = Assert.IsType<JsonString>(Assert.IsType<JsonArray>(JsonText.Parse(text, Strict).Root).Items[0]);

        var pieces = Enumerable.Range(0, value.Value.Length).Select(i => value.SpanOf(i, 1)).Select(s => text.Substring(s.Start, s.Length));

        Assert.Equal(["a", "\\n", "\\u0041", "\\\\", "z", "\\ud83d", "\\ude00"], pieces);
    }

    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("\n\n\nxy", 4, 4, 2)]
    [InlineData("", 0, 1, 1)]
    [InlineData("a\n", 2, 2, 1)]
    public void Positions_are_lines_and_columns(string text, int offset, int line, int column)
    {
        Assert.Equal((line, column), new LineMap(text).GetPosition(offset));
    }

    [Fact]
    public void Every_prefix_of_a_text_is_read_without_an_exception()
    {
        const string text = """{"a":[1,-2.5e3,true,null,{"b":"x\n\u0041\\"}],"c":{"d":[]}} // x /* y */""";
        var all = new StringBuilder();
        foreach (var c in text)
        {
            all.Append(c);
            var prefix = all.ToString();
            var json = JsonText.Parse(prefix, JsonOptions.Configuration);
            Assert.All(json.Errors, e => Assert.InRange(e.Span.End, e.Span.Start, prefix.Length));
        }
    }
}
