using CsCheck;

namespace IamAnalyzers.Policies.Tests.Json;

public class PolicyReadingTests
{
    private const string Real = """
        {
          "Version": "2012-10-17",
          "Id": "x",
          "Statement": [
            {
              "Sid": "Read",
              "Effect": "Allow",
              "Principal": { "AWS": [ "111122223333", "arn:aws:iam::111122223333:user/a" ], "Service": "sns.amazonaws.com" },
              "Action": [ "s3:GetObject", "s3:List*" ],
              "Resource": "arn:aws:s3:::docs/${aws:username}/*",
              "Condition": { "StringEquals": { "aws:PrincipalTag/team": [ "red", "bl\u0075e" ] }, "NumericLessThan": { "s3:max-keys": 10 }, "Bool": { "aws:SecureTransport": true } }
            },
            { "Effect": "Deny", "NotPrincipal": { "AWS": "*" }, "NotAction": "iam:*", "NotResource": [ "*" ] }
          ]
        }
        """;

    [Fact]
    public void Every_prefix_of_a_policy_has_a_fault_and_the_same_twice()
    {
        for (var length = 0; length < Real.TrimEnd().Length; length++)
        {
            var prefix = Real[..length];

            Assert.False(PolicyDocument.TryParse(prefix, out _, out var first));
            Assert.NotEmpty(first);
            PolicyDocument.TryParse(prefix, out _, out var second);
            Assert.Equal(first, second);
            Assert.All(first, e => Assert.InRange(e.Span.End, e.Span.Start, length));
            Assert.Throws<PolicyFormatException>(() => PolicyDocument.Parse(prefix));
        }

        Assert.True(PolicyDocument.TryParse(Real, out _, out var none));
        Assert.Empty(none);
    }

    [Fact]
    public void Damaged_policies_never_throw() =>
        Gen.Select(Gen.Int[0, Real.Length - 1], Gen.Int[0, 8], Gen.OneOf<string>("", "{", "}", "[", "]", "\"", ",", ":", "\\", "\ud800", "\0", "null", "1", "é", "\u2028"))
            .Sample(
                static (position, length, insert) =>
                {
                    var text = Real.Remove(position, Math.Min(length, Real.Length - position)).Insert(position, insert);
                    var isPolicy = PolicyDocument.TryParse(text, out var policy, out var errors);
                    return isPolicy == errors.IsEmpty && isPolicy == policy is not null
                        && errors.All(e => e.Span.Start >= 0 && e.Span.End <= text.Length && e.Line >= 1 && e.Column >= 1 && e.Message.Length > 0);
                },
                iter: 10_000);

    [Fact]
    public void Line_ends_and_byte_order_mark_do_not_matter()
    {
        var policy = PolicyDocument.Parse(Real);

        Assert.Equal(policy, PolicyDocument.Parse(Real.ReplaceLineEndings("\r\n")));
        Assert.Equal(policy, PolicyDocument.Parse(Real.ReplaceLineEndings("\r")));
        Assert.Equal(policy, PolicyDocument.Parse("\uFEFF" + Real));
        Assert.Equal((5, 5), (policy.Statements[0].Line, policy.Statements[0].Column));
        Assert.Equal((13, 5), (policy.Statements[1].Line, policy.Statements[1].Column));
        Assert.Equal((5, 5), (PolicyDocument.Parse(Real.ReplaceLineEndings("\r\n")).Statements[0].Line, 5));
    }

    [Fact]
    public void Reading_what_was_written_gives_the_same_policy()
    {
        var policy = PolicyDocument.Parse(Real);

        var again = PolicyDocument.Parse(policy.ToJson());

        Assert.Equal(policy, again);
        Assert.Equal(policy.GetHashCode(), again.GetHashCode());
        Assert.Equal(policy.ToJson(), again.ToJson());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[{\"Statement\":[]}]")]
    [InlineData("\"x\"")]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("{}")]
    public void What_is_no_policy_says_so(string text)
    {
        var thrown = Assert.Throws<PolicyFormatException>(() => PolicyDocument.Parse(text));

        Assert.Equal((1, 1), (thrown.Line, thrown.Column));
        Assert.NotEmpty(thrown.Errors);
    }

    [Fact]
    public void Several_faults_are_each_on_their_characters()
    {
        const string text = """
            { "Version": "2012-10-18",
              "statement": [ { "Effect": "allow", "Action": 1, "Resource": "*", "Colour": "red",
                "Condition": { "StringEqual": { "a": "b" }, "stringLike": { "a": "b" }, "Bool": { "c": {} } } } ] }
            """;

        PolicyDocument.TryParse(text, out _, out var errors);

        Assert.Equal(
            ["\"2012-10-18\"", "\"statement\"", "\"allow\"", "1", "\"Colour\"", "\"StringEqual\"", "\"stringLike\"", "{"],
            errors.Select(e => text.Substring(e.Span.Start, e.Span.Length)));
        Assert.Contains(errors, static e => e.Message.Contains("StringLike", StringComparison.Ordinal));
        Assert.Equal((2, 30), (errors[2].Line, errors[2].Column));
    }

    [Fact]
    public void A_key_that_stands_twice_is_refused()
    {
        PolicyDocument.TryParse("""{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}""", out var policy, out var errors);

        Assert.Null(policy);
        Assert.Equal(PolicySyntaxErrorKind.DuplicateKey, Assert.Single(errors).Kind);
    }
}
