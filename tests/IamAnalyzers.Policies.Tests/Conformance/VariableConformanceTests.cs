using System.Text.Json;

namespace IamAnalyzers.Policies.Tests.Conformance;

/// <summary>Policy variables in resources and conditions, with and without values, in both versions of the language.</summary>
public class VariableConformanceTests
{
    private static readonly IReadOnlyList<JsonElement> File = CaseFile.Read("variables.json");

    public static TheoryData<string, int> Cases => CaseFile.Cases("variables.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Resolves(string file, int index)
    {
        _ = file;
        var element = File[index];
        var (place, text) = (element.Text("element")!, element.Text("text")!);
        var isResource = place is "Resource" or "NotResource";
        var pattern = JsonSerializer.Serialize(element.Text("pattern"));
        var version = element.Text("version") is { } v ? $"\"Version\":\"{v}\"," : string.Empty;
        var rest = isResource ? $"\"{place}\":{pattern}" : $"\"Resource\":\"*\",\"Condition\":{{\"{place}\":{{\"my:key\":{pattern}}}}}";
        var document = PolicyDocument.Parse($"{{{version}\"Statement\":{{\"Effect\":\"Allow\",\"Action\":\"*\",{rest}}}}}");
        var context = new RequestContext();
        foreach (var key in element.GetProperty("context").EnumerateObject())
        {
            context.Add(key.Name, CaseFile.Texts(key.Value)!);
        }

        if (!isResource)
        {
            context.Add("my:key", text);
        }

        var request = new AuthorizationRequest { Principal = "*", Action = "s3:GetObject", Resource = isResource ? text : "*", Context = context };

        Assert.True(element.GetProperty("expected").GetBoolean() == PolicyEvaluator.EvaluateDocument(document, request).IsAllowed, element.ToString());
    }
}
