using IamAnalyzers.Generation.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static IamAnalyzers.Generation.PolicyGenerator;

namespace IamAnalyzers.Generation.Tests.Incremental;

/// <summary>What an edit runs again, step by step.</summary>
public class CachingTests
{
    private const string Reader = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }""";
    private const string Writer = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": ["s3:PutObject", "sqs:SendMessage"], "Resource": "*" } }""";

    private const string Orders = """{ "prefix": "orders", "actions": { "Read": { "accessLevel": "Read" } } }""";

    private static TestProject Project { get; } = new()
    {
        Policies =
        [
            new PolicyText("/src/Acme/policies/reader.iam.json", Reader),
            new PolicyText("/src/Acme/policies/writer.iam.json", Writer),
            new PolicyText("/src/Acme/orders.iam-service.json", Orders, ("IamDocument", "Service")),
        ],
        Sources = ["class Program { static void Main() { } }"],
    };

    private static TestProject WithAttributes { get; } = new()
    {
        Policies = Project.Policies,
        Sources =
        [
            .. Project.Sources,
            $"[IamAnalyzers.Policies.IamPolicy(@\"{Writer.Replace("\"", "\"\"", StringComparison.Ordinal)}\")] static partial class Uploads {{ }}",
            $"[IamAnalyzers.Policies.IamPolicy(@\"{Reader.Replace("\"", "\"\"", StringComparison.Ordinal)}\" + \" \")] static partial class Downloads {{ }}",
        ],
    };

    private static TestProject WithSet { get; } = new()
    {
        Policies = WithAttributes.Policies,
        Sources =
        [
            .. WithAttributes.Sources,
            "[IamAnalyzers.Policies.IamPolicySet(Identity = new[] { typeof(Uploads) }, Boundary = typeof(Acme.Policies.Reader))] static partial class Clerk { }",
        ],
    };

    [Fact]
    public void A_keystroke_in_code_runs_nothing_again()
    {
        var compilation = Project.CreateCompilation();
        var driver = Project.CreateDriver().RunGenerators(compilation);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class Program { static void Main() { int x; } }", Project.ParseOptions, "/src/Acme/Source0.cs"));
        AssertUntouched(driver.RunGenerators(edited));
    }

    [Fact]
    public void A_new_source_file_runs_nothing_again()
    {
        var compilation = Project.CreateCompilation();
        var driver = Project.CreateDriver().RunGenerators(compilation);
        AssertUntouched(driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;", Project.ParseOptions))));
    }

    [Fact]
    public void An_additional_file_that_is_no_policy_runs_nothing_again()
    {
        var compilation = Project.CreateCompilation();
        var driver = Project.CreateDriver().RunGenerators(compilation);
        driver = driver.AddAdditionalTexts([new PolicyText("/src/Acme/appsettings.json", "{}", ("IamDocument", "Config")), new PolicyText("/src/Acme/readme.md", "x", ("IamDocument", "Account"))]);
        AssertUntouched(driver.RunGenerators(compilation));
    }

    [Fact]
    public void An_edit_of_a_policy_runs_that_policy_only()
    {
        var reasons = Edit(new PolicyText("/src/Acme/policies/writer.iam.json", Writer.Replace("sqs:SendMessage", "sqs:ReceiveMessage")));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], reasons[Steps.Files]);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], reasons[Steps.Identities]);
        Assert.All(reasons[Steps.Names], static r => Assert.True(IsUntouched(r)));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], reasons[Steps.Policies]);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], reasons[Steps.ResourceTypesOfPolicies]);
        Assert.All(reasons[Steps.ResourceTypes], static r => Assert.True(IsUntouched(r)));
    }

    [Fact]
    public void Saving_a_policy_unchanged_generates_nothing_again()
    {
        var reasons = Edit(new PolicyText("/src/Acme/policies/writer.iam.json", Writer));
        foreach (var step in Steps.All)
        {
            Assert.All(reasons[step], static r => Assert.True(IsUntouched(r)));
        }
    }

    [Fact]
    public void A_new_resource_type_leaves_the_others_as_they_are()
    {
        var reasons = Edit(new PolicyText("/src/Acme/policies/writer.iam.json", Writer.Replace("sqs:SendMessage", "xray:GetGroup")));
        Assert.All(reasons[Steps.ResourceTypes][..2], static r => Assert.True(IsUntouched(r)));
        Assert.Equal(IncrementalStepRunReason.Modified, reasons[Steps.ResourceTypes][2]);
    }

    [Fact]
    public void An_edit_of_a_policy_reads_no_service_again()
    {
        var reasons = Edit(new PolicyText("/src/Acme/policies/writer.iam.json", Writer.Replace("sqs:SendMessage", "orders:Read")));
        Assert.Equal([IncrementalStepRunReason.Cached], reasons[Steps.ServiceFiles]);
        Assert.Equal([IncrementalStepRunReason.Cached], reasons[Steps.Services]);
        Assert.Equal([IncrementalStepRunReason.Cached], reasons[Steps.Options]);
    }

    [Fact]
    public void Saving_a_service_unchanged_runs_nothing_behind_it_again()
    {
        var reasons = Edit(new PolicyText("/src/Acme/orders.iam-service.json", Orders, ("IamDocument", "Service")));
        foreach (var step in Steps.All)
        {
            Assert.All(reasons[step], static r => Assert.True(IsUntouched(r)));
        }
    }

    [Fact]
    public void An_edit_of_a_service_is_known_to_the_policies_at_once()
    {
        const string policy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "orders:*", "Resource": "*" } }""";
        var service = new PolicyText("/src/Acme/orders.iam-service.json", Orders, ("IamDocument", "Service"));
        var project = new TestProject { Policies = [new PolicyText("/src/Acme/policies/clerk.iam.json", policy), service] };
        var compilation = project.CreateCompilation();
        var driver = project.CreateDriver().RunGenerators(compilation);
        Assert.Contains("CanRead(", Assert.Single(driver.GetRunResult().GeneratedTrees).ToString(), StringComparison.Ordinal);
        var edited = new PolicyText(service.Path, Orders.Replace("\"Read\":", "\"Ship\":"), ("IamDocument", "Service"));
        driver = driver.ReplaceAdditionalText(service, edited).RunGenerators(compilation);
        Assert.Contains("CanShip(", Assert.Single(driver.GetRunResult().GeneratedTrees).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CanRead(", Assert.Single(driver.GetRunResult().GeneratedTrees).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_with_the_same_values_run_nothing_behind_them_again()
    {
        var compilation = Project.CreateCompilation();
        var driver = Project.CreateDriver().RunGenerators(compilation).WithUpdatedAnalyzerConfigOptions(new TestOptions());
        AssertUntouched(driver.RunGenerators(compilation));
    }

    [Fact]
    public void A_file_that_comes_twice_is_generated_once()
    {
        var twice = new PolicyText("/src/Acme/policies/reader.iam.json", Reader);
        var project = new TestProject { Policies = [.. Project.Policies, twice], Sources = Project.Sources };
        var hints = project.Generate().AssertCompiles().Sources.Select(static s => s.HintName).ToList();
        Assert.Equal(["Acme.Policies.Reader.g.cs", "Acme.Policies.Writer.g.cs"], hints.Where(static h => !h.Contains('-', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(2, project.CreateDriver().RunGenerators(project.CreateCompilation()).GetRunResult().Results[0].TrackedSteps[Steps.Documents].Sum(static s => s.Outputs.Length));
    }

    [Fact]
    public void Keystrokes_around_an_attribute_run_nothing_behind_its_text_again()
    {
        var compilation = WithAttributes.CreateCompilation();
        foreach (var (file, text) in new[]
        {
            (0, "class Program { static void Main() { int x; } }"),
            (1, WithAttributes.Sources[1] + " // more"),
            (1, WithAttributes.Sources[1].Replace("class Uploads { }", "class Uploads { static void M() { } }", StringComparison.Ordinal)),
            (1, "using System; " + WithAttributes.Sources[1]),
        })
        {
            var driver = WithAttributes.CreateDriver().RunGenerators(compilation);
            var tree = CSharpSyntaxTree.ParseText(text, WithAttributes.ParseOptions, $"/src/Acme/Source{file}.cs");
            driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], tree));
            AssertUntouched(driver);
            AssertUntouched(driver, Steps.OfPolicyAttributes);
        }
    }

    [Fact]
    public void An_edit_of_a_text_in_code_runs_that_policy_only()
    {
        var compilation = WithAttributes.CreateCompilation();
        var driver = WithAttributes.CreateDriver().RunGenerators(compilation);
        var tree = CSharpSyntaxTree.ParseText(
            WithAttributes.Sources[1].Replace("s3:PutObject", "s3:GetObject", StringComparison.Ordinal), WithAttributes.ParseOptions, "/src/Acme/Source1.cs");
        var reasons = Reasons(driver.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[1], tree)));
        Assert.Equal([IncrementalStepRunReason.Modified, .. Enumerable.Repeat(IncrementalStepRunReason.Unchanged, 3)], reasons[Steps.Documents]);
        Assert.All(reasons[Steps.Names], static r => Assert.True(IsUntouched(r)));
        Assert.Equal([IncrementalStepRunReason.Modified, .. Enumerable.Repeat(IncrementalStepRunReason.Cached, 3)], reasons[Steps.Policies]);
    }

    [Fact]
    public void Keystrokes_around_a_set_run_nothing_behind_its_names_again()
    {
        var compilation = WithSet.CreateCompilation();
        foreach (var (file, text) in new[]
        {
            (0, "class Program { static void Main() { int x; } }"),
            (3, WithSet.Sources[3] + " // more"),
            (3, WithSet.Sources[3].Replace("class Clerk { }", "class Clerk { static void M() { } }", StringComparison.Ordinal)),
        })
        {
            var driver = WithSet.CreateDriver().RunGenerators(compilation);
            var tree = CSharpSyntaxTree.ParseText(text, WithSet.ParseOptions, $"/src/Acme/Source{file}.cs");
            driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], tree));
            AssertUntouched(driver, Steps.All.AddRange(Steps.OfPolicyAttributes).AddRange(Steps.OfSets));
        }
    }

    [Theory]
    [InlineData("writer", false)]
    [InlineData("reader", true)]
    public void An_edit_of_a_policy_concerns_the_sets_that_name_it(string name, bool isNamed)
    {
        var compilation = WithSet.CreateCompilation();
        var driver = WithSet.CreateDriver().RunGenerators(compilation);
        var old = WithSet.Policies.Single(p => p.Path.EndsWith(name + ".iam.json", StringComparison.Ordinal));
        var edited = new PolicyText(old.Path, old.GetText(TestContext.Current.CancellationToken).ToString().Replace("\"*\"", "\"arn:aws:s3:::x/*\"", StringComparison.Ordinal).Replace("docs", "more", StringComparison.Ordinal));
        var reasons = Reasons(driver.ReplaceAdditionalText(old, edited).RunGenerators(compilation), Steps.OfSets);
        Assert.Equal(isNamed, !IsUntouched(Assert.Single(reasons[Steps.SetParts])));
        Assert.Equal(isNamed, !IsUntouched(Assert.Single(reasons[Steps.SetModels])));
    }

    [Fact]
    public void Steps_hold_values_only()
    {
        var result = WithSet.CreateDriver().RunGenerators(WithSet.CreateCompilation()).GetRunResult().Results[0];
        foreach (var name in Steps.All.AddRange(Steps.OfPolicyAttributes).AddRange(Steps.OfSets))
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(static s => s.Outputs))
            {
                Reachability.AssertHoldsValuesOnly(value);
            }
        }
    }

    private static Dictionary<string, IncrementalStepRunReason[]> Edit(PolicyText edited)
    {
        var compilation = Project.CreateCompilation();
        var driver = Project.CreateDriver().RunGenerators(compilation);
        var old = Project.Policies.Single(p => p.Path == edited.Path);
        return Reasons(driver.ReplaceAdditionalText(old, edited).RunGenerators(compilation));
    }

    private static void AssertUntouched(GeneratorDriver driver) => AssertUntouched(driver, Steps.All);

    private static void AssertUntouched(GeneratorDriver driver, IEnumerable<string> names)
    {
        foreach (var (name, reasons) in Reasons(driver, names))
        {
            Assert.All(reasons, r => Assert.True(IsUntouched(r), $"{name}: {r}"));
        }

        var outputs = driver.GetRunResult().Results[0].TrackedOutputSteps.SelectMany(static s => s.Value).SelectMany(static s => s.Outputs);
        Assert.All(outputs, static o => Assert.Equal(IncrementalStepRunReason.Cached, o.Reason));
    }

    private static bool IsUntouched(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static Dictionary<string, IncrementalStepRunReason[]> Reasons(GeneratorDriver driver) => Reasons(driver, Steps.All);

    private static Dictionary<string, IncrementalStepRunReason[]> Reasons(GeneratorDriver driver, IEnumerable<string> names)
    {
        var steps = driver.GetRunResult().Results[0].TrackedSteps;
        return names.ToDictionary(
            static name => name,
            name => steps[name].SelectMany(static s => s.Outputs).Select(static o => o.Reason).ToArray());
    }
}
