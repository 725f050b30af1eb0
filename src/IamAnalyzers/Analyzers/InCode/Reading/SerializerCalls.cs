using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Calls that write an object as JSON: <c>JsonSerializer.Serialize(…)</c>, <c>JsonObject.ToJsonString()</c>, <c>policy.ToJson()</c>.</summary>
internal static class SerializerCalls
{
    /// <summary>What a call writes; null where it is no such call.</summary>
    public static CodeValue? TryRead(ValueReader reader, IInvocationOperation call)
    {
        if (WrittenBy(call) is not { } written)
        {
            return null;
        }

        var value = reader.Read(written);
        if (value is not CodeObject)
        {
            return null;
        }

        reader.Consumed.Add(call.Syntax);
        return value;
    }

    /// <summary>The object that a call writes.</summary>
    public static Microsoft.CodeAnalysis.IOperation? WrittenBy(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "Serialize" when method.ContainingType.Is("System.Text.Json", "JsonSerializer"):
            case "SerializeObject" when method.ContainingType.Is("Newtonsoft.Json", "JsonConvert"):
                return call.Arguments.FirstOrDefault(static a => a.Parameter?.Ordinal == 0)?.Value;
            case "ToJsonString" when method.ContainingNamespace.Is("System.Text.Json.Nodes"):
            case "ToJson" when method.ContainingType.Is("Amazon.Auth.AccessControlPolicy", "Policy"):
                return call.Instance;
            default:
                return null;
        }
    }
}
