using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.InCode;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Tests.InCode;

/// <summary>Texts that the code says are policies, which their content alone does not say; and what the place says of their kind.</summary>
public class DeclaredTextTests
{
    private const string Helpers = """
        using System.Diagnostics.CodeAnalysis;

        static class PolicyDocument { public static object Parse(string json) => json; }
        static class Other { public static object Parse(string json) => json; }
        class A : System.Attribute { public A([StringSyntax("IamPolicy")] string text) { } public string Other { get; set; } }
        class Target
        {
            [StringSyntax("IamPolicy")] public string Property { get; set; }
            [StringSyntax("IamPolicy", "Trust")] public string Trust { get; set; }
            [StringSyntax("IamPolicy")] public string Field;
            [StringSyntax("Json")] public string Json { get; set; }
            public static void Take(int first, [StringSyntax("IamPolicy")] string policy) { }
            public static void TakeJson([StringSyntax("Json")] string json) { }
        }

        """;

    [Theory]
    [InlineData("object P() => PolicyDocument.Parse(\"TEXT\");")]
    [InlineData("string P = /* lang=iam-policy */ \"TEXT\";")]
    [InlineData("// lang=iam-policy\n string P = \"TEXT\";")]
    [InlineData("// lang=iam-policy\n public string P => \"TEXT\";")]
    [InlineData("// lang=iam-policy\n public string P { get; } = \"TEXT\";")]
    [InlineData("void M(string p) { // lang=iam-policy\n p = \"TEXT\"; }")]
    [InlineData("string M() {\n // lang=iam-policy\n return \"TEXT\"; }")]
    [InlineData("void M() => Other.Parse(/*lang=iam-policy*/ \"TEXT\");")]
    [InlineData("void M() => Target.Take(1, \"TEXT\");")]
    [InlineData("void M() => Target.Take(policy: \"TEXT\", first: 1);")]
    [InlineData("void M(bool b) => Target.Take(1, b ? (\"TEXT\") : null);")]
    [InlineData("void M() { var text = \"TEXT\"; Target.Take(1, text); }")]
    [InlineData("private const string Text = \"TEXT\"; void M() => Target.Take(1, Text);")]
    [InlineData("static readonly string Text = \"TEXT\"; void M() => new Target().Field = C.Text;")]
    [InlineData("object P = new Target { Property = \"TEXT\" };")]
    [InlineData("void M(Target t) => t.Property = \"TEXT\";")]
    [InlineData("void M(Target t) => t.Field = \"TEXT\";")]
    [InlineData("[StringSyntax(\"IamPolicy\")] string P => \"TEXT\";")]
    [InlineData("[StringSyntax(\"IamPolicy\")] string P = \"TEXT\";")]
    [InlineData("void M([StringSyntax(\"IamPolicy\")] string p = \"TEXT\") { }")]
    [InlineData("[A(\"TEXT\")] void M() { }")]
    public async Task Are_judged(string member) => await MarkedSource.AssertMarkedAsync(
        Helpers + "class C { " + member.Replace("TEXT", "{ \\\"Version\\\": \\\"2012-10-17\\\", [|\\\"Statment\\\"|]: [] }", StringComparison.Ordinal) + " \n}",
        "IAM1007",
        static async project => await project.DiagnoseAsync(new PolicyLiteralAnalyzer()));

    [Theory]
    [InlineData("void M() => Target.TakeJson(\"TEXT\");")]
    [InlineData("object P = new Target { Json = \"TEXT\" };")]
    [InlineData("void M() => Other.Parse(\"TEXT\");")]
    [InlineData("void M() { var text = \"TEXT\"; Target.TakeJson(text); { System.Action a = () => { var other = \"\"; Target.Take(1, other); }; } }")]
    [InlineData("[A(\"\", Other = \"TEXT\")] void M() { }")]
    [InlineData("// lang=json\n string P = \"TEXT\";")]
    [InlineData("string P(\n // lang=iam-policy\n int i) => \"TEXT\";")]
    public async Task Others_are_left_alone(string member) => Assert.Empty(
        (await new TestProject()
            .Source(Helpers + "class C { " + member.Replace("TEXT", "{ \\\"Version\\\": \\\"2012-10-17\\\", \\\"Statment\\\": [] }", StringComparison.Ordinal) + " \n}")
            .DiagnoseAsync(new PolicyLiteralAnalyzer())).Where(static d => d.Id == "IAM1007"));

    // As an identity policy it lacks a resource, as a trust policy nothing.
    private const string Trust = "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Principal\\\":{\\\"Service\\\":\\\"ec2.amazonaws.com\\\"},\\\"Action\\\":\\\"sts:AssumeRole\\\"}}";
    private const string Identity = "{\\\"Version\\\":\\\"2012-10-17\\\",\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\",\\\"Resource\\\":\\\"arn:aws:s3:::a/b\\\"}}";

    [Theory]
    [InlineData("object P = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = \"TEXT\" };")]
    [InlineData("object P = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = C.Text }; const string Text = \"TEXT\";")]
    [InlineData("object M() { var text = \"TEXT\"; return new Amazon.S3.Model.PutBucketPolicyRequest { Policy = text }; }")]
    [InlineData("object P = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = Texts.Constant };")]
    [InlineData("object P = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = Texts.Field };")]
    [InlineData("object P = new Amazon.S3.Model.PutBucketPolicyRequest { Policy = Texts.Nested };")]
    [InlineData("System.Threading.Tasks.Task M(Amazon.S3.IAmazonS3 s3) => s3.PutBucketPolicyAsync(\"bucket\", \"TEXT\");")]
    public async Task The_place_says_of_which_kind_a_policy_is(string member)
    {
        var project = new TestProject()
            .Reference(typeof(Amazon.S3.Model.PutBucketPolicyRequest), typeof(Amazon.Runtime.AmazonServiceClient))
            .Source($"static class Texts {{ public const string Constant = \"{Identity}\"; public static readonly string Field = \"{Identity}\"; public const string Nested = \"\" + Constant; }}", "Texts.cs")
            .Source("class C { " + member.Replace("TEXT", Identity, StringComparison.Ordinal) + " }");
        var diagnostics = await project.DiagnoseAsync(new PolicyLiteralAnalyzer(), new PolicyCodeAnalyzer());

        // A resource policy needs a principal; said once, in the file that hands it over.
        var diagnostic = Assert.Single(diagnostics, static d => d.Id == "IAM1201");
        Assert.Equal(TestProject.Root + "/Code.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("object P = \"TEXT\";", "")]
    [InlineData("object P = new Target { Property = \"TEXT\" };", "")]
    [InlineData("object P = new Target { Trust = \"TEXT\" };", "IAM1202")]
    public async Task The_attribute_may_name_the_kind(string member, string expected)
    {
        var diagnostics = await new TestProject()
            .Source(Helpers + "class C { " + member.Replace("TEXT", Identity, StringComparison.Ordinal) + " }")
            .DiagnoseAsync(new PolicyLiteralAnalyzer());
        Assert.Equal(expected.Length > 0, diagnostics.Any());

        Assert.Empty(await new TestProject()
            .Source(Helpers + "class C { " + member.Replace("TEXT", Trust, StringComparison.Ordinal) + " }")
            .DiagnoseAsync(new PolicyLiteralAnalyzer()));
    }
}
