using System.Text.Json;
using System.Text.Json.Nodes;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>Makes random policies of few words, so that random requests come close to what they say.</summary>
internal sealed class RandomPolicy(Random random)
{
    private static readonly string[] Patterns =
    [
        "arn:aws:s3:::docs/*", "arn:aws:s3:::docs", "arn:aws:s3:::docs/reports/*", "arn:aws:s3:::docs/reports/2024.txt", "arn:aws:s3:::d*/x",
        "arn:aws:s3:::*", "arn:*:s3:::docs*", "arn:aws:s3:::*/*", "arn:aws:s3:::doc?/*", "arn:aws:s3:::do*/*/x*t", "arn:aws:s3:::*txt",
        "arn:aws:s3:::docs/r*2024*", "arn:aws:s3:::docs/", "arn:aws:s3:eu-*:*:accesspoint/ap/object/*", "arn:aws:s3:*:*:accesspoint/*/object/x",
        "arn:aws:sqs:*:123456789012:queue-1", "arn:aws:sqs:eu-west-?:*:*", "arn:aws:sqs:eu-west-1:123456789012:queue-*", "arn:aws:*:*:*:*",
        "arn:aws:dynamodb:*:*:table/T1", "arn:aws:dynamodb:*:*:table/T1/index/*", "arn:aws:dynamodb:*:*:table/*/index/I?", "arn:aws:dynamodb:*:*:t*",
        "arn:aws:iam::123456789012:role/*", "arn:aws:iam::*:role/team/${aws:username}", "arn:aws:lambda:eu-west-1:*:function:f*:live",
        "arn:aws:s3:::docs/${aws:username}/*", "arn:aws:s3:::${aws:PrincipalTag/team}/${aws:username}/x", "arn:aws:s3:::${aws:username, 'docs'}/*",
        "arn:aws:s3:::docs/${*}", "arn:aws:s3:::docs/${aws:TagKeys}*", "arn:aws:sqs:*:*:${aws:username}-${aws:PrincipalTag/team, 'none'}*", "arn:aws:s3:::x${",
        "arn:aws:s3:::*${aws:username}*", "arn:aws:s3:::docs/?${aws:username}", "*", "*", "arn:aws:s3", "arn:aws:logs:*:*:log-group:g:log-stream:*",
    ];

    private static readonly string[] Actions =
    [
        "s3:GetObject", "s3:PutObject", "S3:getobject", "s3:ListBucket", "s3:Get*", "s3:*Object", "s3:?etObject", "s3:*", "*", "sqs:SendMessage", "sqs:*Message",
        "dynamodb:GetItem", "dynamodb:Get*", "iam:PassRole", "lambda:InvokeFunction", "s3:ListAllMyBuckets", "acme:Do", "acme:D*", "sts:GetCallerIdentity", "logs:PutLogEvents", "sts:AssumeRole", "sts:AssumeRole*", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity",
    ];

    public static readonly string[] Keys =
    [
        "aws:SourceIp", "aws:CurrentTime", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:PrincipalTag/team", "AWS:principaltag/TEAM", "aws:username",
        "aws:TagKeys", "aws:SourceArn", "s3:prefix", "s3:max-keys", "aws:SecureTransport", "acme:Bytes", "acme:Level", "aws:RequestTag/a", "aws:CalledVia",
        "acme:Numbers", "acme:Dates", "acme:Flags", "acme:Blobs", "acme:Addresses", "acme:Arns",
    ];

    private static readonly ConditionOperatorKind[] Rare = [ConditionOperatorKind.Bool, ConditionOperatorKind.BinaryEquals, ConditionOperatorKind.IpAddress];

    /// <summary>Keys that requests have several values of; each is of the type that its name says.</summary>
    private static readonly string[] Plurals = ["aws:TagKeys", "aws:CalledVia", "acme:Numbers", "acme:Dates", "acme:Flags", "acme:Blobs", "acme:Addresses", "acme:Arns"];

    private static readonly Dictionary<ConditionOperatorFamily, string[]> Values = new()
    {
        [ConditionOperatorFamily.String] =
        [
            "red", "Red", "r*", "*d", "r?d", "*", "", "**", "*e*", "r*d", "${aws:username}", "x-${aws:PrincipalTag/team, 'red'}-*", "${*}", "${aws:TagKeys}", "${aws:username}*",
            "?${aws:username}", "203.0.113.7", "true", "${$}{x}", "re${?}", "${aws:PrincipalTag/team}${aws:username}",
        ],
        [ConditionOperatorFamily.Numeric] = ["5", "5.0", "4.999999999999999999999999999", "10abc", "1e1", "-0", "79228162514264337593543950336", "0.1e-40", "100"],
        [ConditionOperatorFamily.Date] = ["2026-01-01T00:00:00Z", "1767225600", "2026", "bad", "2026-01-01T00:00:00.0000001Z", "2026-01-01T00:00:00.000000001Z", "2026-01-01T01:00:00+01:00", "-99999999999999"],
        [ConditionOperatorFamily.Bool] = ["true", "false", "TRUE", "maybe"],
        [ConditionOperatorFamily.Binary] = ["QQ==", "QUI=", "bad", "QR=="],
        [ConditionOperatorFamily.IpAddress] = ["203.0.113.0/24", "203.0.113.7", "2001:db8::/32", "0.0.0.0/0", "::/0", "bad", "::ffff:203.0.113.0/120", "203.0.113.7/31"],
        [ConditionOperatorFamily.Arn] = ["arn:aws:iam::*:role/*", "arn:aws:iam::123456789012:role/${aws:username}", "arn:aws:iam::123456789012:role/red", "*", "arn:*:*:*:*:*"],
        [ConditionOperatorFamily.Null] = ["true", "false", "bad"],
    };

    public string Next(bool hasPrincipal = false)
    {
        var statements = new JsonArray();
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            statements.Add(Statement(hasPrincipal));
        }

        var policy = new JsonObject();
        if (random.Next(8) != 0)
        {
            policy["Version"] = random.Next(12) == 0 ? "2008-10-17" : "2012-10-17";
        }

        policy["Statement"] = statements;
        return policy.ToJsonString(new JsonSerializerOptions { WriteIndented = random.Next(2) == 0, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private JsonObject Statement(bool hasPrincipal)
    {
        var statement = new JsonObject { ["Effect"] = random.Next(3) == 0 ? "Deny" : "Allow" };
        if (random.Next(2) == 0)
        {
            statement["Sid"] = "S" + random.Next(100);
        }

        if (hasPrincipal && random.Next(12) != 0)
        {
            statement[random.Next(5) == 0 ? "NotPrincipal" : "Principal"] = Principal();
        }

        statement[random.Next(6) == 0 ? "NotAction" : "Action"] = Several(Actions, 4);
        if (random.Next(40) != 0)
        {
            statement[random.Next(5) == 0 ? "NotResource" : "Resource"] = Several(Patterns, 4);
        }

        if (random.Next(3) != 0)
        {
            statement["Condition"] = Condition();
        }

        return statement;
    }

    private JsonNode Principal() => random.Next(6) switch
    {
        0 => "*",
        1 => new JsonObject { ["Service"] = Several(["lambda.amazonaws.com", "ec2.amazonaws.com"], 3) },
        2 => new JsonObject { ["Federated"] = Several(["arn:aws:iam::123456789012:saml-provider/idp", "accounts.google.com", "cognito-identity.amazonaws.com"], 3) },
        _ => new JsonObject
        {
            ["AWS"] = Several(["123456789012", "arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:user/u", "arn:aws:iam::123456789012:role/r", "arn:aws:sts::123456789012:assumed-role/r/s", "*", "210987654321"], 4),
        },
    };

    private JsonObject Condition()
    {
        var condition = new JsonObject();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            // Some families have one operator, others six: the former would be drawn too seldom.
            var kind = random.Next(4) == 0
                ? Rare[random.Next(Rare.Length)]
                : (ConditionOperatorKind)random.Next(Enum.GetValues<ConditionOperatorKind>().Length);
            var key = Likely(new ConditionOperator(kind).Family);

            // Keys with several values are mostly asked with a set operator, others seldom.
            var qualifier = random.Next(5) == 0 != Plurals.Contains(key) ? (SetQualifier)random.Next(1, 3) : SetQualifier.None;
            var op = new ConditionOperator(kind, qualifier, kind != ConditionOperatorKind.Null && random.Next(4) == 0);
            var block = condition[op.ToString()] as JsonObject;
            if (block is null)
            {
                condition[op.ToString()] = block = [];
            }

            block[key] = Several(Values[op.Family], 3);
        }

        return condition;
    }

    /// <summary>Mostly a key of the operator's type, sometimes any.</summary>
    private string Likely(ConditionOperatorFamily family) => random.Next(4) == 0 ? Pick(Keys) : family switch
    {
        ConditionOperatorFamily.Numeric => Pick("aws:MultiFactorAuthAge", "s3:max-keys", "acme:Level", "acme:Numbers"),
        ConditionOperatorFamily.Date => Pick("aws:CurrentTime", "acme:Dates"),
        ConditionOperatorFamily.Bool => Pick("aws:MultiFactorAuthPresent", "aws:SecureTransport", "acme:Flags"),
        ConditionOperatorFamily.Binary => Pick("acme:Bytes", "acme:Blobs"),
        ConditionOperatorFamily.IpAddress => Pick("aws:SourceIp", "acme:Addresses"),
        ConditionOperatorFamily.Arn => Pick("aws:SourceArn", "acme:Arns"),
        ConditionOperatorFamily.Null => Pick(Keys),
        _ => Pick("aws:PrincipalTag/team", "AWS:principaltag/TEAM", "aws:username", "s3:prefix", "aws:TagKeys", "aws:RequestTag/a", "aws:CalledVia"),
    };

    private JsonNode Several(string[] from, int max)
    {
        var count = random.Next(1, max);
        if (count == 1 && random.Next(2) == 0)
        {
            return Pick(from);
        }

        var array = new JsonArray();
        for (; count > 0; count--)
        {
            array.Add(Pick(from));
        }

        return array;
    }

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
