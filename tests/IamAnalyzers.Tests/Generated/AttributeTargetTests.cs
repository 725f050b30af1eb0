using IamAnalyzers.Analyzers.Generated;
using IamAnalyzers.Policies;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Tests.Generated;

/// <summary>Classes with <c>[IamPolicy]</c> that get no code, or less than the policy says.</summary>
public class AttributeTargetTests
{
    /// <summary>What stands for <c>[P]</c> in the code of tests.</summary>
    private const string Attribute = """"[IamPolicy("""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""")]"""";

    [Theory]
    [InlineData("[P] static partial class P { }")]
    [InlineData("[P] public static partial class P { }")]
    [InlineData("partial class Outer { [P] static partial class P { } }")]
    [InlineData("partial class P { } [P] static partial class P { }")]
    [InlineData("namespace Acme { [P] static partial class S3Object { } }")]
    public async Task A_class_that_gets_its_code_is_not_mentioned(string code) => Assert.Empty(await DiagnoseAsync(Insert(code)));

    [Theory]
    [InlineData("[P] static class [|P|] { }", "it is not partial")]
    [InlineData("[P] partial class [|P|] { }", "it is not static")]
    [InlineData("[P] static partial class [|P|]<T> { }", "it is generic")]
    [InlineData("[P] file static partial class [|P|] { }", "it is local to its file")]
    [InlineData("[P] partial record [|P|] { }", "it is a record")]
    [InlineData("class Outer { [P] static partial class [|P|] { } }", "Outer, in which it stands, is not partial")]
    [InlineData("partial class Outer<T> { [P] static partial class [|P|] { } }", "Outer, in which it stands, is generic")]
    [InlineData("namespace Acme.Policies { [P] static partial class [|S3Object|] { } }", "a generated resource type has that name")]
    public async Task A_class_that_cannot_have_it_is_an_error(string code, string reason)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Insert(code), "IAM0002", DiagnoseAsync, NewProject());
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(": " + reason, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("Texts.Computed")]
    [InlineData("$\"{1}\"")]
    public async Task A_text_that_is_no_constant_is_an_error(string text)
    {
        var code = $"using IamAnalyzers.Policies; [IamPolicy([|{text}|])] static partial class P {{ }} static class Texts {{ public static readonly string Computed = \"\"; }}";
        Assert.Contains("its policy is no constant text", (await MarkedSource.AssertMarkedAsync(code, "IAM0002", DiagnoseAsync, NewProject())).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_that_is_too_broad_is_explained_at_its_wildcard()
    {
        const string Code = """using IamAnalyzers.Policies; [IamPolicy("{ \"Statement\": { \"Effect\": \"Allow\", \"Action\": [\"s3:GetObject\", \"[|*|]\"], \"Resource\": \"*\" } }")] static partial class P { }""";
        var (source, start, _) = MarkedSource.Parse(Code);
        var diagnostic = Assert.Single(await DiagnoseAsync(source));
        Assert.Equal("IAM0003", diagnostic.Id);
        Assert.Equal("\\\"*\\\"", source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Equal(start - 2, diagnostic.Location.SourceSpan.Start);
        Assert.StartsWith("P allows all actions, more than the 64 ", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_too_old_is_said_at_the_attribute()
    {
        var project = new TestProject { LanguageVersion = LanguageVersion.CSharp9, AllowErrors = true }.Reference(typeof(IamPolicyAttribute))
            .Source("using IamAnalyzers.Policies; [IamPolicy(\"{}\")] static partial class P { }");
        Assert.Equal(["IAM0007 Warning Code.cs(1,31)"], (await DiagnoseAsync(project)).Short());
    }

    [Fact]
    public async Task A_file_that_asks_for_the_name_of_a_declared_class_is_an_error()
    {
        const string Json = """{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";
        var diagnostics = await DiagnoseAsync(NewProject().Source(Insert("namespace Acme; [P] static partial class Reader { } static partial class Other { }")).Policy("reader.iam.json", Json).Policy("other.iam.json", Json));
        Assert.Equal(["IAM0002 Error reader.iam.json(1,1)"], diagnostics.Short());
        Assert.Contains("a class with [IamPolicy] has that name; this class is called Reader2", Assert.Single(diagnostics).GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(Reader), typeof(B.Writer) }, Boundary = typeof(global::A.B.Writer))] [ServiceControlLevel(typeof(Reader))] static partial class S { }")]
    [InlineData("[IamPolicySet(Identity = [typeof(Reader)])] static partial class S { }")]
    [InlineData("static partial class Outer { [IamPolicySet(Session = [typeof(Outer.Inner)])] static partial class S { } [P] static partial class Inner { } }")]
    public async Task A_set_of_compiled_policies_is_not_mentioned(string code) => Assert.Empty(await DiagnoseAsync(Set(code)));

    [Theory]
    [InlineData("[[|IamPolicySet|]] static partial class S { }", "it names no policy")]
    [InlineData("[P, [|IamPolicySet(Identity = new[] { typeof(Reader) })|]] static partial class S { }", "it has [IamPolicy] too")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof([|string|]) })] static partial class S { }", "string is no policy that is compiled")]
    [InlineData("[IamPolicySet(Boundary = typeof([|Missing|]))] static partial class S { }", "Missing is no policy that is compiled")]
    [InlineData("[IamPolicySet(Boundary = typeof(Reader))] [ResourceControlLevel(typeof([|S|]))] static partial class S { }", "S is no policy that is compiled")]
    [InlineData("[IamPolicySet(Boundary = typeof(Reader))] static class [|S|] { }", "it is not partial")]
    public async Task A_set_that_cannot_be_compiled_is_an_error(string code, string reason)
    {
        var diagnostic = await MarkedSource.AssertMarkedAsync(Set(code), "IAM0002", DiagnoseAsync, NewProject());
        Assert.Contains("No code is generated for the class S: " + reason, diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_the_whole_project_imports_has_to_be_the_only_one()
    {
        const string Code = "using IamAnalyzers.Policies; namespace C { [IamPolicySet(Boundary = typeof([|Reader|]))] static partial class S { } } namespace D { [P] static partial class Reader { } }";
        var project = NewProject().Source("global using A;", "Usings.cs").Source(Insert("namespace A { [P] static partial class Reader { } }"), "Reader.cs");
        var diagnostic = await MarkedSource.AssertMarkedAsync(Code.Replace("[P]", Attribute, StringComparison.Ordinal), "IAM0002", DiagnoseAsync, project);
        Assert.Contains("write its namespace: global::A.Reader", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_of_the_same_name_is_none_of_ours() => Assert.Empty(await DiagnoseAsync(NewProject().Source(
        "namespace Other { class IamPolicyAttribute : System.Attribute { public IamPolicyAttribute(string json) { } } [IamPolicy(\"{}\")] class P { } }")));

    private static TestProject NewProject() => new TestProject { AllowErrors = true }.Reference(typeof(IamPolicyAttribute));

    private static Task<IEnumerable<Diagnostic>> DiagnoseAsync(string code) => DiagnoseAsync(NewProject().Source(code));

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(TestProject project) => await project.DiagnoseAsync(new GenerationAnalyzer());

    /// <summary>A set beside a policy <c>Reader</c> and another one in a namespace within.</summary>
    private static string Set(string code) => Insert($"namespace A {{ {code} [P] static partial class Reader {{ }} namespace B {{ [P] static partial class Writer {{ }} }} }}");

    private static string Insert(string code) => "using IamAnalyzers.Policies; " + code.Replace("[P", Attribute[..^1], StringComparison.Ordinal);
}
