using System.Globalization;
using System.Net;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Tests.Differential;

/// <summary>Makes random requests, each as the generated code takes it and as the evaluator does.</summary>
internal sealed class RandomRequest(Random random)
{
    private static readonly string[] Names =
    [
        "docs", "docs", "docs", "do", "docs/x", "docs/", "", "reports/2024.txt", "reports/2024", "x", "red/x", "red", "T1", "T1/index/I1", "I1", "queue-1", "queue-", "red-red",
        "*", "?", "a:b", "\U0001F600", "d/x", "team/red", "ap", "f", "live", "Docs", "reports/", "accesspoint", "2024.txt",
    ];

    private static readonly string[] Texts = ["red", "Red", "r", "", "rd", "rxd", "x-red-y", "*", "203.0.113.7", "true", "d", "a", "${x}", "redred", "arn:aws:iam::123456789012:role/red"];
    private static readonly string[] Numbers = ["5", "4.999999999999999999999999999", "5.0", "10", "0", "-1", "100", "99.5", "79228162514264337593543950335"];
    private static readonly string[] Addresses = ["203.0.113.7", "203.0.113.255", "203.0.114.0", "2001:db8::1", "2001:db9::", "::ffff:203.0.113.7", "::1"];

    private static readonly string[] Arns =
    [
        "arn:aws:iam::123456789012:role/red", "arn:aws:iam::123456789012:role/x/y", "arn:aws:iam::123456789012:user/red", "arn:aws:iam::123456789012:role/r", "arn:aws:s3:::docs", "",
        "arn:aws-cn:iam::210987654321:role/red",
    ];

    private static readonly long[] Ticks = [0, 1, -1, 36000000000, -36000000000];

    public static readonly string[] Actions =
    [
        "s3:GetObject", "s3:PutObject", "s3:ListBucket", "s3:GetBucketAcl", "s3:DeleteObject", "sqs:SendMessage", "sqs:ReceiveMessage", "dynamodb:GetItem", "dynamodb:PutItem", "iam:PassRole",
        "lambda:InvokeFunction", "s3:ListAllMyBuckets", "acme:Do", "acme:Dont", "ACME:dO", "bad", ":bad", "bad:", "sts:GetCallerIdentity", "logs:PutLogEvents", "s3:", "a:b:c",
    ];

    public static readonly string[] Principals =
    [
        "arn:aws:iam::123456789012:user/u", "arn:aws:iam::123456789012:role/r", "arn:aws:sts::123456789012:assumed-role/r/s", "arn:aws:iam::123456789012:root", "123456789012",
        "arn:aws:iam::210987654321:user/u", "lambda.amazonaws.com", "arn:aws:iam::123456789012:saml-provider/idp", "accounts.google.com", "*", "",
        "arn:aws:sts::123456789012:federated-user/f", "cognito-identity.amazonaws.com",
    ];

    public PrincipalIdentity Principal() => PrincipalIdentity.Parse(Pick(Principals));

    public string Action() => Pick(Actions);

    public string Name() => Pick(Names);

    /// <summary>A value for a property of a resource type; only what stands behind the fifth colon may hold colons.</summary>
    public string Property(string name) => name switch
    {
        "Partition" => Pick("aws", "aws", "aws", "aws-cn", ""),
        "Region" => Pick("eu-west-1", "eu-west-1", "us-east-1", ""),
        "Account" => Pick("123456789012", "123456789012", "210987654321", ""),
        _ => Name(),
    };

    /// <summary>An ARN or not, as text.</summary>
    public string Resource() => random.Next(8) switch
    {
        0 => "*",
        1 => Pick("", "arn:aws:s3", "arn:aws:s3:::", "x", "ARN:aws:s3:::docs", "arn:::::"),
        2 => $"arn:{Property("Partition")}:sqs:{Property("Region")}:{Property("Account")}:{Name()}",
        3 => $"arn:aws:dynamodb:eu-west-1:123456789012:table/{Name()}",
        4 => $"arn:aws:iam::123456789012:role/{Name()}",
        _ => $"arn:{Property("Partition")}:s3:::{Name()}{Pick("", "/" + Name())}",
    };

    /// <summary>A value of a property's type, or null, and adds the same to the evaluator's context.</summary>
    public object? Value(ContextPropertyModel property, RequestContext context)
    {
        if (random.Next(5) == 0)
        {
            return null;
        }

        if (!property.IsList)
        {
            var value = Value(property.Type, out var text);
            context.Add(property.Key, text);
            return value;
        }

        var texts = new string[random.Next(4)];
        var values = Array.CreateInstance(ContextTypes.Of(property.Type), texts.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            values.SetValue(Value(property.Type, out texts[i]), i);
        }

        context.Add(property.Key, texts);
        return values;
    }

    /// <summary>A value of a type and the text of it that a request carries.</summary>
    private object Value(ContextValueType type, out string text)
    {
        switch (type)
        {
            case ContextValueType.Boolean:
                var flag = random.Next(2) == 0;
                text = flag ? Pick("true", "TRUE") : "false";
                return flag;
            case ContextValueType.Decimal:
                text = Pick(Numbers);
                return decimal.Parse(text, CultureInfo.InvariantCulture);
            case ContextValueType.DateTimeOffset:
                var time = DateTimeOffset.FromUnixTimeSeconds(1767225600).AddTicks(Ticks[random.Next(Ticks.Length)]);
                text = time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
                return time.ToOffset(TimeSpan.FromHours(random.Next(3)));
            case ContextValueType.IPAddress:
                text = Pick(Addresses);
                return IPAddress.Parse(text);
            case ContextValueType.Arn:
                text = Pick(Arns);
                return text.Length == 0 ? default : Arn.Parse(text);
            case ContextValueType.Binary:
                text = Pick("QQ==", "QUI=", "", "AAEC");
                return new ReadOnlyMemory<byte>(Convert.FromBase64String(text));
            default:
                return text = Text();
        }
    }

    /// <summary>Any text that some operator may be asked about.</summary>
    private string Text() => random.Next(6) switch
    {
        0 => Pick(Numbers),
        1 => Pick(Addresses),
        2 => Pick("true", "false", "2026-01-01T00:00:00Z", "1767225600", "2025", "QQ==", "QUI=", "cloudformation.amazonaws.com"),
        _ => Pick(Texts),
    };

    private string Pick(params string[] from) => from[random.Next(from.Length)];
}
