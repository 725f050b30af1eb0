using System.Net;
using CsCheck;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Policies.Tests.Authorization;

public class EvaluatorTests
{
    private static readonly string[] Odd =
        ["", " ", "*", ":", "::", "arn:", "arn:::::", "arn:aws:iam::1:user/x", "s3:GetObject", "${", "${}", "\0", "\ud800", "?", "iam:*", "arn:aws:s3:::${aws:username", new('a', 5000), new('*', 500)];

    [Fact]
    public void No_request_and_no_policy_throws() =>
        Gen.OneOf<string>(Odd).Array[9].Sample(
            static texts =>
            {
                var document = PolicyDocument.Parse(System.Text.Json.JsonSerializer.Serialize(new
                {
                    Version = "2012-10-17",
                    Statement = new[]
                    {
                        new
                        {
                            Effect = "Allow",
                            Principal = new { AWS = Ascii(texts[0]) },
                            Action = Ascii(texts[1]),
                            Resource = Ascii(texts[2]),
                            Condition = new { StringLike = new Dictionary<string, string> { [Ascii(texts[3])] = Ascii(texts[4]) } },
                        },
                    },
                }));
                var request = new AuthorizationRequest
                {
                    Principal = texts[5],
                    Action = texts[6],
                    Resource = texts[7],
                    ResourceAccountId = texts[8],
                    Context = new RequestContext().Add(texts[3], texts[8]),
                };
                var set = new PolicySet
                {
                    IdentityPolicies = [document],
                    ResourcePolicy = document,
                    PermissionBoundaries = [document],
                    SessionPolicies = [document],
                    ServiceControlPolicies = [[document], default],
                    ResourceControlPolicies = [[document]],
                    EndpointPolicies = [document],
                };
                var result = PolicyEvaluator.Evaluate(request, set);
                return result.Explain().Length > 0
                    && result.Decision == PolicyEvaluator.Decide(request, set)
                    && PolicyEvaluator.EvaluateDocument(document, request, PolicyKind.Resource).ToString().Length > 0;
            },
            iter: 1_000);

    [Fact]
    public void A_decision_alone_allocates_nothing()
    {
        var request = new AuthorizationRequest
        {
            Principal = "arn:aws:sts::111122223333:assumed-role/R/S",
            Action = "s3:GetObject",
            Resource = "arn:aws:s3:::docs/red/x",
            Context = new RequestContext().SourceIp("10.1.1.1").PrincipalTag("team", "red").CurrentTime(DateTimeOffset.UnixEpoch),
        };
        var set = new PolicySet
        {
            IdentityPolicies =
            [
                PolicyDocument.Parse("""
                    {"Version":"2012-10-17","Statement":[
                      {"Effect":"Allow","Action":"s3:Get*","Resource":"arn:aws:s3:::docs/${aws:PrincipalTag/team}/*",
                       "Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"},"DateLessThan":{"aws:CurrentTime":"2030-01-01"},
                       "ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/R"},"StringEquals":{"aws:PrincipalAccount":"111122223333"}}},
                      {"Effect":"Deny","NotAction":["s3:*","ec2:*"],"Resource":"*"},
                      {"Effect":"Deny","Action":"s3:Get*","Resource":"*","Condition":{"NumericGreaterThan":{"s3:max-keys":"100"}}},
                      {"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}
                    """),
            ],
        };
        Assert.Equal(Decision.Allowed, PolicyEvaluator.Decide(request, set));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            PolicyEvaluator.Decide(request, set);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void One_document_by_itself_says_which_statement_decided()
    {
        var policy = PolicyDocument.Parse(
            """
            {"Version":"2012-10-17","Statement":[
              {"Sid":"A","Effect":"Allow","Action":"s3:*","Resource":"*"},
              {"Sid":"D","Effect":"Deny","Action":"s3:Delete*","Resource":"*"}]}
            """,
            "p.json");

        AccessDecision Ask(string action) =>
            PolicyEvaluator.EvaluateDocument(policy, new AuthorizationRequest { Principal = "*", Action = action, Resource = "*" });

        Assert.Equal(new AccessDecision(Decision.Allowed, PolicyKind.Identity, 0, "A", "p.json", 2), Ask("s3:GetObject"));
        Assert.Equal(new AccessDecision(Decision.ExplicitlyDenied, PolicyKind.Identity, 1, "D", "p.json", 3), Ask("s3:DeleteObject"));
        Assert.Equal(new AccessDecision(PolicyKind.Identity, "p.json"), Ask("ec2:RunInstances"));
        Assert.Equal("ExplicitlyDenied by 'D' (p.json, line 3)", Ask("s3:DeleteObject").ToString());
        Assert.Equal((-1, Decision.ImplicitlyDenied), (default(AccessDecision).StatementIndex, default(AccessDecision).Decision));
    }

    [Fact]
    public void Thousands_of_statements_are_told_apart()
    {
        var statements = Enumerable.Range(0, 5_000).Select(static i =>
            $"{{\"Sid\":\"S{i}\",\"Effect\":\"Allow\",\"Action\":[\"svc{i % 50}:Action{i}\",\"SVC{i % 50}:Other{i}*\"],\"Resource\":\"*\"}}");
        var set = new PolicySet { IdentityPolicies = [PolicyDocument.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(',', statements)}]}}")] };

        AuthorizationResult Ask(string action) =>
            PolicyEvaluator.Evaluate(new AuthorizationRequest { Principal = "arn:aws:iam::111122223333:user/a", Action = action, Resource = "*" }, set);

        Assert.Equal("S4321", Assert.Single(Ask("svc21:action4321").DecidingStatements).Sid);
        Assert.Equal("S4321", Assert.Single(Ask("Svc21:Other4321x").DecidingStatements).Sid);
        Assert.Equal(Decision.ImplicitlyDenied, Ask("svc22:action4321").Decision);
    }

    [Fact]
    public void A_principal_element_is_asked_by_itself()
    {
        var caller = PrincipalIdentity.RoleSession("111122223333", "R", "s");
        var role = new PrincipalValue(PrincipalType.Aws, "arn:aws:iam::111122223333:role/path/R");
        var account = new PrincipalValue(PrincipalType.Aws, "111122223333");

        Assert.True(new PrincipalElement(false, Effect.Allow, role).IsAbout(caller));
        Assert.True(new PrincipalElement(false, Effect.Allow, account).IsAbout(caller));
        Assert.False(new PrincipalElement(true, Effect.Deny, role, account).IsAbout(caller));
        Assert.True(new PrincipalElement(true, Effect.Deny, role).IsAbout(caller));
        Assert.False(new PrincipalElement(true, Effect.Allow, new PrincipalValue(PrincipalType.Service, "x.y")).IsAbout(caller));
        Assert.True(PolicyPatterns.PrincipalMatches(PrincipalType.Aws, "*", PrincipalIdentity.Anonymous));
        Assert.False(PolicyPatterns.PrincipalMatches(PrincipalType.Service, "*", PrincipalIdentity.Service("a.b")));
    }

    [Fact]
    public void Evaluating_from_many_threads_gives_one_answer()
    {
        var policy = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}""");
        var set = new PolicySet { IdentityPolicies = [policy] };
        var answers = new bool[64];

        Parallel.For(0, answers.Length, i => answers[i] = PolicyEvaluator.Evaluate(
            new AuthorizationRequest { Principal = "arn:aws:iam::111122223333:user/a", Action = "s3:Get" + i, Resource = "*" }, set).IsAllowed);

        Assert.All(answers, Assert.True);
    }

    [Fact]
    public void Typed_setters_write_what_AWS_writes()
    {
        var context = new RequestContext()
            .CurrentTime(new DateTimeOffset(2026, 1, 31, 12, 0, 0, 500, TimeSpan.FromHours(2)))
            .SourceIp(IPAddress.Parse("2001:DB8::1"))
            .MultiFactorAuthPresent(true)
            .MultiFactorAuthAge(TimeSpan.FromMinutes(5))
            .CalledVia("a.amazonaws.com", "b.amazonaws.com")
            .RequestTag("team", "red");

        Assert.Equal("2026-01-31T10:00:00.5Z", Assert.Single(context.GetValues("aws:currenttime")));
        Assert.Equal("1769853600", Assert.Single(context.GetValues("aws:EpochTime")));
        Assert.Equal("2001:db8::1", Assert.Single(context.GetValues("aws:SourceIp")));
        Assert.Equal("true", Assert.Single(context.GetValues("aws:MultiFactorAuthPresent")));
        Assert.Equal("300", Assert.Single(context.GetValues("aws:MultiFactorAuthAge")));
        Assert.Equal("a.amazonaws.com", Assert.Single(context.GetValues("aws:CalledViaFirst")));
        Assert.Equal("b.amazonaws.com", Assert.Single(context.GetValues("aws:CalledViaLast")));
        Assert.Equal("red", Assert.Single(context.GetValues("aws:RequestTag/TEAM")));
        Assert.Equal("team", Assert.Single(context.GetValues("aws:TagKeys")));
    }

    [Fact]
    public void Typed_values_compare_as_their_texts()
    {
        Assert.True(IpRange.TryParse("2001:db8::/32", out var range));
        Assert.True(range.Contains(IPAddress.Parse("2001:db8::5")));
        Assert.False(range.Contains(IPAddress.Parse("10.0.0.1")));
        Assert.False(range.Contains((IPAddress?)null));
        Assert.True(IpRange.TryParse("10.0.0.0/9", out range));
        Assert.True(range.Contains(IPAddress.Parse("10.127.0.1")));
        Assert.False(range.Contains(IPAddress.Parse("10.128.0.1")));
        Assert.True(ConditionOperators.Numeric(ConditionOperatorKind.NumericEquals, "79228162514264337593543950335", decimal.MaxValue));
        Assert.True(ConditionOperators.Numeric(ConditionOperatorKind.NumericLessThan, "1e-27", 0.0000000000000000000000000001m));
        Assert.Equal(new PolicyInstant(-1, 500_000_000), PolicyInstant.From(DateTimeOffset.UnixEpoch.AddMilliseconds(-500)));
        Assert.True(ConditionOperators.Binary("AQID", [1, 2, 3]));
        Assert.False(ConditionOperators.Binary("AQID", [1, 2]));
    }

    private static string Ascii(string text) => string.Concat(text.Where(static c => c is >= ' ' and <= '~'));
}
