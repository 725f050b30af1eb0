using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace IamAnalyzers.Tests.CodeFixes;

/// <summary>Fixes in C#, in every kind of literal.</summary>
public class CodeFixTests
{
    public static TheoryData<string, string> Literals => new()
    {
        {
            "class C { string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:{|IAM2004:GetObjekt|}\\\",\\\"Resource\\\":\\\"*\\\"}}\"; }",
            "class C { string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}}\"; }"
        },
        {
            "class C { string P = @\"{\"\"Version\"\":\"\"2012-10-17\"\",\"\"Statement\"\":{\"\"Effect\"\":\"\"Deny\"\",\"\"Action\"\":\"\"s3:{|IAM2004:GetObjekt|}\"\",\"\"Resource\"\":\"\"*\"\"}}\"; }",
            "class C { string P = @\"{\"\"Version\"\":\"\"2012-10-17\"\",\"\"Statement\"\":{\"\"Effect\"\":\"\"Deny\"\",\"\"Action\"\":\"\"s3:GetObject\"\",\"\"Resource\"\":\"\"*\"\"}}\"; }"
        },
        {
            "class C { string P = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:{|IAM2004:GetObjekt|}\",\"Resource\":\"*\"}}\"\"\"; }",
            "class C { string P = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"s3:GetObject\",\"Resource\":\"*\"}}\"\"\"; }"
        },
        {
            "class C { string P = $\"{{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:{|IAM2004:GetObjekt|}\\\",\\\"Resource\\\":\\\"{\"*\"}\\\"}}}}\"; }",
            "class C { string P = $\"{{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"{\"*\"}\\\"}}}}\"; }"
        },
        {
            // A change that puts quotes in: escaped as the literal wants it.
            "class C { string P = \"{|IAM1012:{|}\\\"Statement\\\":{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}}\"; }",
            "class C { string P = \"{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"*\\\"}}\"; }"
        },
    };

    [Theory]
    [MemberData(nameof(Literals), DisableDiscoveryEnumeration = true)]
    public Task An_edit_is_made_in_the_literals_own_way(string before, string after) => CreateTest(before, after).RunAsync();

    [Fact]
    public Task A_line_that_is_put_into_a_raw_literal_is_indented() => CreateTest(
        """"
        class C
        {
            const string P = """
                {|IAM1012:{|}
                  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }
                }
                """;
        }
        """",
        """"
        class C
        {
            const string P = """
                {
                  "Version": "2012-10-17",
                  "Statement": { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }
                }
                """;
        }
        """").RunAsync();

    [Fact]
    public Task All_are_fixed_at_once() => CreateTest(
        """"
        class C
        {
            string A = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:{|IAM2004:GetObjekt|}","s3:{|IAM2004:PutObjekt|}"],"Resource":"*"}}""";
            string B = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"sqs:{|IAM2004:SendMesage|}","Resource":"*"}}""";
        }
        """",
        """"
        class C
        {
            string A = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":["s3:GetObject","s3:PutObject"],"Resource":"*"}}""";
            string B = """{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"sqs:SendMessage","Resource":"*"}}""";
        }
        """").RunAsync();

    [Fact]
    public Task What_stands_in_a_constant_is_not_changed_from_here()
    {
        const string Source = """
            class C
            {
                const string Action = "s3:GetObjekt";
                string P = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"" + {|#0:Action|} + "\",\"Resource\":\"*\"}}";
            }
            """;
        var test = CreateTest(Source, Source);
        test.TestState.ExpectedDiagnostics.Add(
            DiagnosticResult.CompilerWarning("IAM2004").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return test.RunAsync();
    }

    private static CSharpCodeFixTest<PolicyLiteralAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier> CreateTest(string before, string after) =>
        new() { TestCode = before, FixedCode = after, ReferenceAssemblies = ReferenceAssemblies.Net.Net80 };
}
