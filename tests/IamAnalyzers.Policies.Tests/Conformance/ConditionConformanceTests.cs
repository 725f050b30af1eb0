using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>Every operator spelling against missing, single and several values; each case as a condition of an Allow and of a Deny.</summary>
public class ConditionConformanceTests
{
    private static readonly IReadOnlyList<JsonElement> File = CaseFile.Read("conditions.json");

    public static TheoryData<string, int> Cases => CaseFile.Cases("conditions.json");

    [Fact]
    public void All_spellings_have_cases()
    {
        var spellings = File.Select(static c => c.Text("operator")!).Distinct().ToList();

        Assert.All(spellings, static s => Assert.True(ConditionOperator.TryParse(s, out _), s));
        Assert.Equal(((26 * 2) + 1) * 3, spellings.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Holds(string file, int index)
    {
        _ = file;
        var element = File[index];
        var condition = $"{{\"{element.Text("operator")}\":{{\"my:key\":{element.GetProperty("policy").GetRawText()}}}}}";
        var values = CaseFile.Texts(element.GetProperty("values"));
        var expected = element.GetProperty("expected").GetBoolean();

        Assert.True(expected == (Decide(condition, values, "Allow") == Decision.Allowed), element.ToString());
        Assert.True(expected == (Decide(condition, values, "Deny") == Decision.ExplicitlyDenied), element.ToString());
    }

    private static Decision Decide(string condition, string[]? values, string effect)
    {
        var allow = PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""");
        var document = PolicyDocument.Parse(
            $"{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"{effect}\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{condition}}}}}");
        var context = new RequestContext();
        if (values is not null)
        {
            context.Add("My:Key", values);
        }

        return PolicyEvaluator.Decide(
            new AuthorizationRequest { Principal = "arn:aws:iam::111122223333:user/alice", Action = "s3:GetObject", Resource = "*", Context = context },
            new PolicySet { IdentityPolicies = effect == "Deny" ? [allow, document] : [document] });
    }
}
