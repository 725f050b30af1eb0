using CsCheck;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Rules.Tests.Templates;

/// <summary>Whatever the text, the check of a template ends, throws nothing, and stays on the text's characters.</summary>
public sealed class TemplateRobustnessTests
{
    private static readonly string[] Samples = ["intrinsics.jsonc", "conditions.jsonc", "texts.jsonc", "statements.jsonc"];

    private static readonly string[] Pieces =
        ["{", "}", "[", "]", "\"", ",", ":", "\\", "\\u0024", "${", "${!", "}", "\uFFFF", "null", "0", "\n", "\"Ref\"", "\"Fn::If\"", "\"Fn::Sub\"", "\"Fn::Join\"", "\"AWS::NoValue\""];

    [Fact]
    public void Every_prefix_is_checked_without_exception()
    {
        foreach (var text in Samples.Select(Load))
        {
            for (var length = 0; length <= text.Length; length += 3)
            {
                Check(text[..length]);
            }
        }
    }

    [Fact]
    public void Every_mutation_is_checked_without_exception()
    {
        var texts = Samples.Select(Load).ToArray();
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 30], Gen.Int[0, Pieces.Length - 1]).Array[1, 4]).Sample(
            (index, mutations) =>
            {
                var text = texts[index];
                foreach (var (position, length, piece) in mutations)
                {
                    var start = Math.Min(position, text.Length);
                    text = text[..start] + Pieces[piece] + text[Math.Min(start + length, text.Length)..];
                }

                Check(text);
            },
            iter: 1000);
    }

    [Theory]
    [InlineData("{\"Fn::If\":[\"C\",{},{}]}")]
    [InlineData("{\"Fn::If\":[]}")]
    [InlineData("{\"Fn::Join\":[]}")]
    [InlineData("{\"Fn::Join\":[\"\",[]]}")]
    [InlineData("{\"Fn::Join\":[\"\",{\"Ref\":\"L\"}]}")]
    [InlineData("{\"Fn::Join\":[\"\",[\"\",\"\"]]}")]
    [InlineData("{\"Fn::Sub\":[]}")]
    [InlineData("{\"Fn::Sub\":\"\"}")]
    [InlineData("{\"Fn::Sub\":\"${\"}")]
    [InlineData("{\"Fn::Sub\":\"${!\"}")]
    [InlineData("{\"Fn::Sub\":\"${}${!}\"}")]
    [InlineData("{\"Fn::Sub\":[\"${X}\",{\"X\":\"y\"},1]}")]
    [InlineData("{\"Ref\":null}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"{\"")]
    public void Odd_values_are_checked_without_exception(string value)
    {
        foreach (var place in (string[])["{0}", "{{\"Statement\":{0}}}", "{{\"Statement\":[{0}]}}", "{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":{0},\"Action\":[{0}],\"Resource\":{0},\"Condition\":{0}}}}}"])
        {
            Check("{\"Resources\":{\"P\":{\"Type\":\"AWS::IAM::Policy\",\"Properties\":{\"Roles\":" + value + ",\"PolicyDocument\":" + string.Format(null, place, value) + "}}}}");
        }
    }

    [Fact]
    public void Deep_nesting_is_checked_without_exception()
    {
        const string Before = "{\"Resources\":{\"P\":{\"Type\":\"AWS::IAM::ManagedPolicy\",\"Properties\":{\"PolicyDocument\":";
        Check(Before + string.Concat(Enumerable.Repeat("{\"Fn::If\":[\"C\",", 1000)));
        Check(Before + string.Concat(Enumerable.Repeat("{\"Fn::If\":[\"C\",", 50)) + "{}" + string.Concat(Enumerable.Repeat(",{}]}", 50)) + "}}}}");
        Check(Before + string.Concat(Enumerable.Repeat("{\"Fn::Join\":[\"\",[", 40)) + "\"x\"" + string.Concat(Enumerable.Repeat("]]}", 40)) + "}}}}");
    }

    private static void Check(string text)
    {
        foreach (var finding in TemplateChecker.Check(text, CheckSettings.Default, CancellationToken.None))
        {
            Assert.InRange(finding.Span.Start, 0, text.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, text.Length);
            Assert.NotEmpty(finding.Message);
            foreach (var span in finding.AdditionalSpans.Concat(finding.Edits.SelectMany(static e => e.Changes).Select(static c => c.Span)))
            {
                Assert.InRange(span.Start, 0, text.Length);
                Assert.InRange(span.End, span.Start, text.Length);
            }
        }
    }

    private static string Load(string name) => CorpusCase.Load(Repository.Path("tests", "IamAnalyzers.Rules.Tests", "Corpus", "Templates", name)).Text;
}
