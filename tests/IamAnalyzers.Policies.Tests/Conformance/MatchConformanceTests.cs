using System.Text.Json;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>One pattern or value against one text: through the evaluator, and through what generated code calls.</summary>
public class MatchConformanceTests
{
    private static readonly IReadOnlyList<JsonElement> File = CaseFile.Read("matches.json");

    public static TheoryData<string, int> Cases => CaseFile.Cases("matches.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Matches(string file, int index)
    {
        _ = file;
        var element = File[index];
        var (kind, pattern, text) = (element.Text("kind")!, element.Text("pattern")!, element.Text("text")!);
        var expected = element.GetProperty("expected").GetBoolean();

        Assert.True(expected == ByEvaluator(kind, pattern, text), element.ToString());
        Assert.True(expected == ByOperators(kind, pattern, text), element.ToString());
    }

    private static bool ByEvaluator(string kind, string pattern, string text)
    {
        var quoted = JsonSerializer.Serialize(pattern);
        var condition = kind is "action" or "resource" ? string.Empty : $",\"Condition\":{{\"{kind}\":{{\"my:key\":{quoted}}}}}";
        var action = kind == "action" ? quoted : "\"*\"";
        var resource = kind == "resource" ? quoted : "\"*\"";
        var json = $"{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"Allow\",\"Action\":{action},\"Resource\":{resource}{condition}}}}}";
        var request = new AuthorizationRequest
        {
            Principal = "arn:aws:iam::111122223333:user/alice",
            Action = kind == "action" ? text : "s3:GetObject",
            Resource = kind == "resource" ? text : "*",
            Context = kind is "action" or "resource" ? [] : new RequestContext().Add("my:key", text),
        };
        return PolicyEvaluator.EvaluateDocument(PolicyDocument.Parse(json), request).IsAllowed;
    }

    private static bool ByOperators(string kind, string pattern, string text) => kind switch
    {
        "action" => PolicyPatterns.ActionMatches(pattern, text),
        "resource" => PolicyPatterns.ResourceMatches(pattern, text),
        "StringEquals" => ConditionOperators.StringEquals(pattern, text),
        "StringEqualsIgnoreCase" => ConditionOperators.StringEqualsIgnoreCase(pattern, text),
        "StringLike" => ConditionOperators.StringLike(pattern, text),
        "ArnLike" or "ArnEquals" => ConditionOperators.ArnLike(pattern, text),
        "Bool" => ConditionOperators.Bool(pattern, text),
        "BinaryEquals" => ConditionOperators.Binary(pattern, text),
        "IpAddress" => ConditionOperators.IpAddress(pattern, text),
        _ when kind.StartsWith("Date", StringComparison.Ordinal) => ConditionOperators.Date(Enum.Parse<ConditionOperatorKind>(kind), pattern, text),
        _ => ConditionOperators.Numeric(Enum.Parse<ConditionOperatorKind>(kind), pattern, text),
    };
}
