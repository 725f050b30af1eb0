using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Tests.Harness;

namespace IamAnalyzers.Tests.InCode;

/// <summary>Texts that the code says are policies, which their content alone does not say.</summary>
public class DeclaredTextTests
{
    [Theory]
    [InlineData("object P() => PolicyDocument.Parse(\"{ [|\\\"Statment\\\"|]: [] }\"); // Statement")]
    [InlineData("string P = /* lang=iam-policy */ \"{ [|\\\"Statment\\\"|]: [] }\"; // Statement")]
    [InlineData("// lang=iam-policy\n string P = \"{ [|\\\"Statment\\\"|]: [] }\"; // Statement")]
    public async Task Are_judged(string member) => await MarkedSource.AssertMarkedAsync(
        $"static class PolicyDocument {{ public static object Parse(string json) => json; }} class C {{ {member} \n}}",
        "IAM1007",
        static async project => await project.DiagnoseAsync(new PolicyLiteralAnalyzer()));
}
