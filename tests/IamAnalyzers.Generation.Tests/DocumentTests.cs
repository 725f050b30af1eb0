using IamAnalyzers.Generation.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Tests;

/// <summary>Which documents become classes, and under which names.</summary>
public class DocumentTests
{
    private const string Json = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }""";

    [Theory]
    [InlineData("/src/Acme/policies/document-reader.iam.json", "Acme.Policies.DocumentReader")]
    [InlineData("/src/Acme/document reader.iam.json", "Acme.DocumentReader")]
    [InlineData("/src/Acme/a/b-c/D_e.IAM.JSON", "Acme.A.BC.DE")]
    [InlineData("/src/Acme/Policies/1st.iam.json", "Acme.Policies._1st")]
    [InlineData("/src/Acme/Policies/class.iam.json", "Acme.Policies.Class")]
    [InlineData("/src/Acme/Policies/+++.iam.json", "Acme.Policies.Policy")]
    [InlineData("/src/Acme/Policies/über.iam.json", "Acme.Policies.Über")]
    [InlineData("/src/Acme/Policies/日本.iam.json", "Acme.Policies.日本")]
    [InlineData("/src/Acme/Policies/\U0001F600smile.iam.json", "Acme.Policies.Smile")]
    [InlineData("/elsewhere/shared/reader.iam.json", "Acme.Reader")]
    [InlineData("C:\\work\\reader.iam.json", "Acme.Reader")]
    [InlineData("/src/Acme/policies/s3-object.iam.json", "Acme.Policies.S3ObjectPolicy")]
    [InlineData("/src/Acme/policies/v1.2/a.b.iam.json", "Acme.Policies.V12.AB")]
    public void Path_names_the_class(string path, string expected) =>
        Assert.Equal(expected + ".g.cs", TestProject.With(new PolicyText(path, Json)).Generate().AssertCompiles().Sources[0].HintName);

    [Fact]
    public void Metadata_names_the_class()
    {
        var text = new PolicyText("/src/Acme/a.iam.json", Json, ("Namespace", "Other.namespace"), ("ClassName", "event"));
        Assert.Equal("Other.namespace.event.g.cs", TestProject.With(text).Generate().AssertCompiles().Sources[0].HintName);
    }

    [Fact]
    public void Colliding_names_get_numbers_in_the_order_of_paths()
    {
        var project = TestProject.With(
            new PolicyText("/src/Acme/a_b.iam.json", Json),
            new PolicyText("/src/Acme/a-b.iam.json", Json),
            new PolicyText("/src/Acme/AB.iam.json", Json),
            new PolicyText("/src/Acme/x.iam.json", Json, ("ClassName", "aB2"))).Generate().AssertCompiles();
        Assert.Equal(
            [("Acme.AB.g.cs", "AB.iam.json"), ("Acme.AB2.g.cs", "a-b.iam.json"), ("Acme.AB3.g.cs", "a_b.iam.json"), ("Acme.aB22.g.cs", "x.iam.json")],
            project.Sources.Where(static s => s.HintName.Contains("AB", StringComparison.OrdinalIgnoreCase))
                .Select(static s => (s.HintName, s.SourceText.ToString().Split('\n')[1].Split(' ')[3].TrimEnd(',')))
                .OrderBy(static s => s.HintName, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "Statement": [] """)]
    [InlineData("""{ "Statement": { "Effect": "Permit", "Action": "s3:GetObject", "Resource": "*" } }""")]
    public void A_broken_policy_generates_nothing_and_leaves_the_others_intact(string json)
    {
        var project = TestProject.With(new PolicyText("/src/Acme/broken.iam.json", json), new PolicyText("/src/Acme/reader.iam.json", Json)).Generate().AssertCompiles();
        Assert.Contains(project.Sources, static s => s.HintName == "Acme.Reader.g.cs");
        Assert.DoesNotContain(project.Sources, static s => s.HintName.Contains("Broken", StringComparison.Ordinal));
    }

    /// <summary>The oddest policies at hand: the bad examples of all rules.</summary>
    [Fact]
    public void Policies_with_findings_compile_all_the_same()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "IamAnalyzers.sln")))
        {
            root = root.Parent;
        }

        var folder = Path.Combine(root!.FullName, "samples", "Insecure", "Policies");
        var policies = Directory.EnumerateFiles(folder, "*.iam.json", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Json: File.ReadAllText(file)))
            .Select(p => p.Path.Contains('/', StringComparison.Ordinal)
                ? new PolicyText("/src/Acme/" + p.Path, p.Json, ("Kind", p.Path[..p.Path.IndexOf('/', StringComparison.Ordinal)]))
                : new PolicyText("/src/Acme/" + p.Path, p.Json))
            .ToArray();
        Assert.InRange(TestProject.With(policies).Generate().AssertCompiles().Sources.Length, 100, int.MaxValue);
    }

    [Fact]
    public void Every_prefix_of_a_policy_generates_the_same_twice_and_never_throws()
    {
        for (var length = 0; length < Json.Length; length++)
        {
            var text = new PolicyText("/src/Acme/cut.iam.json", Json[..length]);
            Assert.Empty(TestProject.With(text).Generate().Sources);
        }
    }

    [Fact]
    public void Files_without_the_item_and_files_switched_off_generate_nothing()
    {
        var project = TestProject.With(
            new PolicyText("/src/Acme/a.iam.json", Json, ("Generate", "false")),
            new PolicyText("/src/Acme/b.json", Json, ("IamDocument", "Account"))).Generate();
        Assert.Empty(project.Sources);
    }

    [Fact]
    public void Older_language_versions_get_nothing()
    {
        var project = new TestProject { LanguageVersion = LanguageVersion.CSharp9, Policies = [new PolicyText("/src/Acme/a.iam.json", Json)] };
        Assert.Empty(project.Generate().Sources);
    }

    [Fact]
    public void A_project_without_root_namespace_has_its_classes_in_none()
    {
        var project = new TestProject
        {
            Options = new TestOptions(("RootNamespace", ""), ("ProjectDir", "")),
            Policies = [new PolicyText("/src/Acme/a.iam.json", Json)],
        }.Generate().AssertCompiles();
        Assert.Equal(["A.g.cs", "Policies.S3Accesspointobject-resource.g.cs", "Policies.S3Object-resource.g.cs"], project.Sources.Select(static s => s.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Text_with_everything_that_could_break_code_or_documentation_is_harmless()
    {
        var json = """
            { "Version": "2012-10-17", "Id": "*/ </remarks> \u2028 \"\\",
              "Statement": [
                { "Sid": "*/ \" \\ </c> \r\n \u0085 & <x>", "Effect": "Allow", "Action": ["s3:GetObject", "acme:\"); x", "a\\b:c", "x:\n"], "Resource": "arn:aws:s3:::\"{}\\/\n*",
                  "Condition": { "StringLike": { "aws:RequestTag/\"\n": ["*\"\\\n*", "${\"}", "{0}", "\u00ff"] }, "StringEquals": { "": "", ":": "x" } } } ] }
            """;
        TestProject.With(new PolicyText("/src/Acme/*-\"evil\"\n</summary>.iam.json", json)).Generate().AssertCompiles();
    }

    [Fact]
    public void A_policy_without_statements_allows_nothing()
    {
        var project = TestProject.With(new PolicyText("/src/Acme/none.iam.json", """{ "Statement": [] }""")).Generate();
        var type = project.Load().GetType("Acme.None")!;
        var context = Activator.CreateInstance(type.GetNestedType("Context")!);
        var decision = type.GetMethod("Evaluate")!.Invoke(null, ["s3:GetObject", "*", context]);
        Assert.Equal("ImplicitlyDenied: no statement of none.iam.json matches", decision!.ToString());
    }
}
