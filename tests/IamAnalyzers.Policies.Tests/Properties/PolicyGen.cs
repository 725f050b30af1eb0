using System.Text.Json;
using CsCheck;

namespace IamAnalyzers.Policies.Tests.Properties;

/// <summary>Random policies and requests over a small world, so that they meet.</summary>
internal static class PolicyGen
{
    public const string Caller = "arn:aws:iam::111122223333:user/alice";

    private static readonly string[] ActionPatterns = ["*", "s3:*", "s3:Get*", "s3:GetObject", "S3:getobject", "s3:PutObject", "ec2:*", "s3:?etObject", "iam:PassRole"];
    private static readonly string[] ResourcePatterns =
        ["*", "arn:aws:s3:::docs/*", "arn:aws:s3:::docs/a", "arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::docs/${aws:PrincipalTag/team}", "arn:*:*:*:*:*", "rubbish", "arn:aws:s3:::*/a"];

    private static readonly string[] Conditions =
    [
        """{"StringEquals":{"aws:PrincipalTag/team":"red"}}""", """{"StringNotEquals":{"aws:PrincipalTag/team":["red","blue"]}}""",
        """{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""", """{"NotIpAddressIfExists":{"aws:SourceIp":"10.0.0.0/8"}}""",
        """{"Bool":{"aws:SecureTransport":"true"}}""", """{"ForAllValues:StringLike":{"aws:TagKeys":["a*","b"]}}""",
        """{"ForAnyValue:StringNotEquals":{"aws:TagKeys":"a"}}""", """{"Null":{"aws:TagKeys":"true"}}""",
        """{"NumericLessThan":{"s3:max-keys":"10"},"StringLike":{"aws:username":"${aws:PrincipalTag/team, 'al'}*"}}""",
        """{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:user/${aws:username}"}}""",
    ];

    public static readonly Gen<string> Effect = Gen.OneOf<string>("Allow", "Deny");

    /// <summary>A statement of an identity policy, as JSON.</summary>
    public static readonly Gen<string> Statement = StatementOf(Effect);

    public static readonly Gen<string> Deny = StatementOf(Gen.Const("Deny"));

    public static readonly Gen<List<string>> Statements = Statement.List[0, 6];

    public static readonly Gen<AuthorizationRequest> Request = Gen.Select(
        Gen.OneOf<string>("s3:GetObject", "s3:PutObject", "S3:GETOBJECT", "ec2:RunInstances", "iam:PassRole", "nonsense"),
        Gen.OneOf<string>("arn:aws:s3:::docs/a", "arn:aws:s3:::docs/red", "arn:aws:s3:::alice/x", "arn:aws:ec2:eu-west-1:111122223333:instance/i-1", "*", "", "arn:a:b"),
        Gen.OneOf<string>("red", "blue", "*", "", null!),
        Gen.OneOf<string>("10.1.2.3", "8.8.8.8", "2001:db8::1", "rubbish", null!),
        Gen.OneOf<string>("a", "ab", "c").List[0, 3],
        Gen.OneOf<string>("true", "false", null!))
        .Select(static (action, resource, team, ip, tags, tls) => new AuthorizationRequest
        {
            Principal = Caller,
            Action = action,
            Resource = resource,
            Context = new RequestContext()
                .Set("aws:PrincipalTag/team", team)
                .Set("aws:SourceIp", ip)
                .Set("aws:SecureTransport", tls)
                .Set("s3:max-keys", team is null ? null : "9")
                .Add("aws:TagKeys", [.. tags]),
        });

    public static PolicyDocument Document(IEnumerable<string> statements) =>
        PolicyDocument.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":[{string.Join(',', statements)}]}}");

    private static Gen<string> StatementOf(Gen<string> effect) => Gen.Select(
        effect,
        Gen.OneOf<string>(ActionPatterns).List[1, 3],
        Gen.Bool,
        Gen.OneOf<string>(ResourcePatterns).List[1, 2],
        Gen.Bool,
        Gen.OneOf<string>(Conditions.Concat(["", "", "", ""]).ToArray()))
        .Select(static (effect, actions, isNotAction, resources, isNotResource, condition) =>
            $"{{\"Effect\":\"{effect}\",\"{(isNotAction ? "NotAction" : "Action")}\":{JsonSerializer.Serialize(actions)},"
            + $"\"{(isNotResource ? "NotResource" : "Resource")}\":{JsonSerializer.Serialize(resources)}"
            + (condition.Length == 0 ? "}" : $",\"Condition\":{condition}}}"));
}
