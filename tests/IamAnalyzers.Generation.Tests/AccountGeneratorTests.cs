using IamAnalyzers.Generation.Accounts;
using IamAnalyzers.Generation.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Generation.Tests;

public class AccountGeneratorTests
{
    private const string Snapshot = """
        {
          "UserDetailList": [
            { "UserName": "alice", "Arn": "arn:aws:iam::111111111111:user/alice", "GroupList": ["auditors"] },
            { "UserName": "Alice", "Arn": "arn:aws:iam::111111111111:user/Alice" },
            { "UserName": "users", "Arn": "arn:aws:iam::111111111111:user/users" }
          ],
          "GroupDetailList": [
            { "GroupName": "auditors", "Arn": "arn:aws:iam::111111111111:group/auditors",
              "GroupPolicyList": [ { "PolicyName": "audit<1>", "PolicyDocument": { "Version": "2012-10-17", "Statement": [
                { "Effect": "Allow", "Action": ["s3:Get*", "sts:AssumeRole"], "Resource": "*" } ] } } ] }
          ],
          "RoleDetailList": [
            { "RoleName": "prod-deployer", "Arn": "arn:aws:iam::111111111111:role/prod-deployer",
              "AssumeRolePolicyDocument": { "Version": "2012-10-17", "Statement": [
                { "Effect": "Allow", "Principal": { "AWS": "111111111111" }, "Action": "sts:AssumeRole" } ] } }
          ]
        }
        """;

    private const string Use = """
        using Acme.Iam;

        namespace Acme;

        internal static class Checks
        {
            public static string Answer() => string.Join(
                " ",
                Account.Users.Alice.Can("s3:GetObject", "arn:aws:s3:::docs/a"),
                Account.Users.Alice.Can("s3:PutObject", "arn:aws:s3:::docs/a"),
                Account.Users.Alice.CanAssume(Account.Roles.ProdDeployer),
                Account.Users.Users2.CanAssume(Account.Roles.ProdDeployer),
                Account.Groups.Auditors.Contains(Account.Users.Alice),
                Account.Roles.ProdDeployer.Arn,
                Account.Id,
                Account.Users.Alice.Can(S3.GetObject, "arn:aws:s3:::docs/a"),
                Account.Users.Alice.Can(S3.DeleteObject, "arn:aws:s3:::docs/a"),
                Account.Users.Alice.Evaluate(Sts.AssumeRole, Account.Roles.ProdDeployer.Arn).IsAllowed,
                AccountSnapshot.Current.Accounts[0].WhoCan(S3.GetObject, "arn:aws:s3:::docs/a").Length);
        }
        """;

    [Fact]
    public void Names_of_the_account_compile_and_answer()
    {
        var project = Generate([Use], Text(("IamDocument", "Account"), ("Generate", "true"))).AssertCompiles();

        var answer = project.Load().GetType("Acme.Checks")!.GetMethod("Answer")!.Invoke(null, null);

        Assert.Equal("True False True False True arn:aws:iam::111111111111:role/prod-deployer 111111111111 True False True 1", answer);
        Assert.Contains("/// <summary>Group auditors. Users: alice. Policies: audit&lt;1&gt; (inline).</summary>", project.SourceOf("Account-account.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_disappears_from_the_snapshot_breaks_the_build()
    {
        var text = new PolicyText("/src/Acme/account.json", Snapshot.Replace("prod-deployer", "other", StringComparison.Ordinal), ("IamDocument", "Account"), ("Generate", "true"));

        var errors = Generate([Use], text).Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error);

        Assert.All(errors, e => Assert.Equal("CS0117", e.Id));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void Actions_of_services_that_policies_mention_are_members_and_no_others()
    {
        var project = Generate([], Text(("IamDocument", "Account"), ("Generate", "true"))).AssertCompiles();

        Assert.Equal(
            ["Account-account.g.cs", "AccountSnapshot.g.cs", "S3-actions.g.cs", "Sts-actions.g.cs"],
            project.Sources.Select(static s => s.HintName).Order(StringComparer.Ordinal));
        var actions = project.SourceOf("S3-actions.g.cs");
        Assert.Contains("/// <summary><c>s3:PutBucketPolicy</c>: Write, Permissions management.</summary>", actions, StringComparison.Ordinal);
        Assert.Contains("IamAction PutBucketPolicy => new(\"s3:PutBucketPolicy\");", actions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Account.Users.Alice.Can(S3.GetObjects, \"*\")", "CS0117")]
    [InlineData("Account.Users.Alice.Can(\"*\", S3.GetObject)", "CS1503")]
    [InlineData("Account.Users.Alice.Can(Ec2.RunInstances, \"*\")", "CS0103")]
    public void What_is_no_action_does_not_compile(string check, string error)
    {
        var use = $"using Acme.Iam; namespace Acme; internal static class Checks {{ public static bool Answer() => {check}; }}";

        var errors = Generate([use], Text(("IamDocument", "Account"), ("Generate", "true"))).Compilation.GetDiagnostics(TestContext.Current.CancellationToken);

        Assert.Equal([error], errors.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.Id).Distinct());
    }

    [Fact]
    public void A_service_named_like_the_accounts_class_gets_a_name_of_its_own() =>
        Generate([], new PolicyText("/src/Acme/account.json", Snapshot.Replace("s3:Get*", "account:*", StringComparison.Ordinal), ("IamDocument", "Account"), ("Generate", "true")))
            .AssertCompiles();

    [Fact]
    public void Nothing_is_generated_unless_asked_for() =>
        Assert.Empty(Generate([], Text(("IamDocument", "Account"))).Sources);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"UserDetailList\":[{\"UserName\":\"\\u0000 class\",\"Arn\":\"\\\"\\n\"}]}")]
    public void Any_text_gives_code_that_compiles(string json) =>
        Generate([], new PolicyText("/src/Acme/account.json", json, ("IamDocument", "Account"), ("Generate", "true"))).AssertCompiles();

    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        var driver = Driver(Text(("IamDocument", "Account"), ("Generate", "true")));
        var compilation = new TestProject().CreateCompilation();
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;", new TestProject().ParseOptions, cancellationToken: TestContext.Current.CancellationToken)),
            TestContext.Current.CancellationToken);

        var steps = driver.GetRunResult().Results[0].TrackedSteps;
        foreach (var name in new[] { AccountGenerator.Steps.Files, AccountGenerator.Steps.Chosen, AccountGenerator.Steps.Accounts, AccountGenerator.Steps.Namespace })
        {
            Assert.All(
                steps[name].SelectMany(static s => s.Outputs),
                output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, name));
        }
    }

    private static PolicyText Text(params (string Name, string Value)[] metadata) => new("/src/Acme/account.json", Snapshot, metadata);

    private static GeneratorDriver Driver(params PolicyText[] texts) => CSharpGeneratorDriver.Create(
        [new AccountGenerator().AsSourceGenerator()],
        texts,
        new TestProject().ParseOptions,
        new TestOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private static GeneratedProject Generate(string[] sources, params PolicyText[] texts)
    {
        var driver = Driver(texts).RunGeneratorsAndUpdateCompilation(
            new TestProject { Sources = [.. sources] }.CreateCompilation(), out var compilation, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        return new GeneratedProject(driver.GetRunResult(), compilation);
    }
}
