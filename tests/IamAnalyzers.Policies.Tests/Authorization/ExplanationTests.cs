namespace IamAnalyzers.Policies.Tests.Authorization;

public class ExplanationTests
{
    private const string Reader = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "OwnReports",
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::reports/${aws:username}/*"
            },
            {
              "Sid": "FromTheOffice",
              "Effect": "Allow",
              "Action": [ "s3:GetObject", "s3:ListBucket" ],
              "Resource": [ "arn:aws:s3:::reports", "arn:aws:s3:::reports/*" ],
              "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
            }
          ]
        }
        """;

    private const string Bucket = """
        {
          "Version": "2012-10-17",
          "Statement": {
            "Sid": "TlsOnly",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": [ "arn:aws:s3:::reports", "arn:aws:s3:::reports/*" ],
            "Condition": { "Bool": { "aws:SecureTransport": "false" } }
          }
        }
        """;

    [Fact]
    public void The_example_of_the_documentation_is_what_comes_out()
    {
        var result = PolicyEvaluator.Evaluate(
            new AuthorizationRequest
            {
                Principal = "arn:aws:iam::111122223333:user/alice",
                Action = "s3:GetObject",
                Resource = "arn:aws:s3:::reports/bob/2026.csv",
                ResourceAccountId = "111122223333",
                Context = new RequestContext().SourceIp("198.51.100.7").SecureTransport(true),
            },
            new PolicySet
            {
                IdentityPolicies = [PolicyDocument.Parse(Reader, "reader.iam.json")],
                ResourcePolicy = PolicyDocument.Parse(Bucket, "reports-bucket.iam.json"),
            });

        Assert.Equal(Decision.ImplicitlyDenied, result.Decision);
        Assert.Contains("```text\n" + result.Explain() + "\n```", Documentation(), StringComparison.Ordinal);
        Assert.Contains("```json\n" + Reader + "\n```", Documentation(), StringComparison.Ordinal);
        Assert.Contains("```json\n" + Bucket + "\n```", Documentation(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"ec2:*","Resource":"*"}""", "Action: the request has s3:GetObject, the statement ec2:*")]
    [InlineData("""{"Effect":"Allow","NotAction":["s3:Get*","ec2:*"],"Resource":"*"}""", "NotAction: the request has s3:GetObject, which s3:Get* leaves out")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::b"}""", "Resource: the request has arn:aws:s3:::a/x, the statement arn:aws:s3:::b")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","NotResource":"arn:aws:s3:::a/*"}""", "NotResource: the request has arn:aws:s3:::a/x, which arn:aws:s3:::a/* leaves out")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*"}""", "Resource: the statement has none, so that it is about nothing")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:username}"}""", "Resource: the request has arn:aws:s3:::a/x, the statement arn:aws:s3:::${aws:username} (= arn:aws:s3:::alice)")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::${aws:PrincipalTag/t}"}""", "has a variable without value: the request has no single aws:PrincipalTag/t")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringLike":{"s3:prefix":["${aws:username}/*","x"]}}}""", "Condition StringLike s3:prefix: the request has \"bob/\", the policy \"${aws:username}/*\" (= \"alice/*\"), \"x\"")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}""", "Condition Bool aws:SecureTransport: the request has no aws:SecureTransport, the policy \"true\"")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringEquals":{"aws:TagKeys":"a"}}}""", "a key with several values needs ForAllValues or ForAnyValue")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"NumericLessThan":{"s3:prefix":"5"}}}""", "\"bob/\" is no value for this operator")]
    [InlineData("""{"Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":"s3:*","Resource":"*"}""", "Principal: the caller is arn:aws:iam::111122223333:user/alice (user alice), the statement names 444455556666")]
    public void The_first_thing_that_failed_is_named(string statement, string reason)
    {
        var result = PolicyEvaluator.Evaluate(
            new AuthorizationRequest
            {
                Principal = "arn:aws:iam::111122223333:user/alice",
                Action = "s3:GetObject",
                Resource = "arn:aws:s3:::a/x",
                Context = new RequestContext().Add("s3:prefix", "bob/").TagKeys("a", "b"),
            },
            new PolicySet { IdentityPolicies = [PolicyDocument.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":{statement}}}")] });

        Assert.Equal(Decision.ImplicitlyDenied, result.Decision);
        Assert.Contains(reason, result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_statements_that_decided_are_named()
    {
        var policy = PolicyDocument.Parse(Reader, "reader.iam.json");
        var result = PolicyEvaluator.Evaluate(
            new AuthorizationRequest
            {
                Principal = "arn:aws:iam::111122223333:user/alice",
                Action = "s3:GetObject",
                Resource = "arn:aws:s3:::reports/alice/1",
                Context = new RequestContext().SourceIp("203.0.113.5"),
            },
            new PolicySet { IdentityPolicies = [policy] });

        Assert.Equal(["OwnReports", "FromTheOffice"], result.DecidingStatements.Select(static s => s.Sid));
        var first = result.MatchedStatements[0];
        Assert.Equal((PolicyKind.Identity, "reader.iam.json", 0, 4, 5), (first.Kind, first.PolicyName, first.StatementIndex, first.Line, first.Column));
        Assert.Equal(PolicyKind.Identity, result.DecidedBy);
        Assert.Equal("Allowed by identity policy reader.iam.json, statement 1 'OwnReports' (line 4)", result.ToString());
    }

    [Fact]
    public void What_is_added_to_the_context_later_changes_no_answer()
    {
        var context = new RequestContext().SourceIp("203.0.113.5");
        var request = new AuthorizationRequest { Principal = "arn:aws:iam::111122223333:user/alice", Action = "s3:ListBucket", Resource = "arn:aws:s3:::reports", Context = context };

        var result = PolicyEvaluator.Evaluate(request, new PolicySet { IdentityPolicies = [PolicyDocument.Parse(Reader)] });
        context.SourceIp("198.51.100.1").Add("aws:username", "x");

        Assert.True(result.IsAllowed);
        Assert.StartsWith("Allowed", result.Explain(), StringComparison.Ordinal);
        Assert.Single(result.MatchedStatements);
    }

    [Fact]
    public void An_answer_that_depends_names_the_keys()
    {
        var result = PolicyEvaluator.Evaluate(
            new AuthorizationRequest
            {
                Principal = "arn:aws:iam::111122223333:user/alice",
                Action = "s3:GetObject",
                Resource = "arn:aws:s3:::reports/bob/1",
                Context = new RequestContext().AddUnknown("aws:SourceIp"),
            },
            new PolicySet { IdentityPolicies = [PolicyDocument.Parse(Reader)] });

        Assert.Equal(AuthorizationOutcome.DependsOn, result.Outcome);
        Assert.False(result.IsAllowed);
        var undecided = Assert.Single(result.DependsOn);
        Assert.Equal(("FromTheOffice", "IpAddress"), (undecided.Statement.Sid, undecided.Condition!.Operator.ToString()));
        Assert.StartsWith("Depends on aws:SourceIp", result.Explain(), StringComparison.Ordinal);
    }

    private static string Documentation()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var path = Path.Combine(directory.FullName, "docs", "evaluation.md");
            if (File.Exists(path))
            {
                return File.ReadAllText(path).ReplaceLineEndings("\n");
            }
        }

        throw new FileNotFoundException("docs/evaluation.md");
    }
}
