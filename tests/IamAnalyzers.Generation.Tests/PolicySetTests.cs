using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Generation.Tests.Harness;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Tests;

/// <summary>Sets of policies: how their parts are found, what is said of them, what has no code.</summary>
public class PolicySetTests
{
    private const string Read = """{ "Statement": { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::docs/*" } }""";
    private const string All = """{ "Statement": { "Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*" } }""";
    private const string Writer = "namespace Acme.Code { public static partial class Outer { [IamAnalyzers.Policies.IamPolicy(\"{ \\\"Statement\\\": [] }\")] public static partial class Writer { } } }";

    [Theory]
    [InlineData("namespace Acme.Policies { [S(Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Acme.Policies.Deep.Deeper { [S(Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Acme { [S(Policies.Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Other { [S(Acme.Policies.Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Other { [S(global::Acme.Policies.Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Other { using Acme.Policies; [S(Reader)] static partial class Set { } }", "Reader")]
    [InlineData("namespace Acme.Other { using Policies; [S(Reader)] static partial class Set { } }", "Reader")]
    [InlineData("using Acme.Policies; [S(Reader)] static partial class Set { }", "Reader")]
    [InlineData("using P = Acme.Policies; namespace Other { [S(P.Reader)] static partial class Set { } }", "Reader")]
    [InlineData("using R = Acme.Policies.Reader; namespace Other { [S(R)] static partial class Set { } }", "Reader")]
    [InlineData("using static Acme.Code.Outer; namespace Other { [S(Writer)] static partial class Set { } }", "Writer")]
    [InlineData("namespace Acme.Code { static partial class Outer { [S(Writer)] static partial class Set { } } }", "Writer")]
    [InlineData("namespace Acme.Code { [S(@Outer . Writer)] static partial class Set { } }", "Writer")]
    [InlineData("global using Acme.Policies; namespace Other { [S(Reader)] static partial class Set { } }", "Reader")]
    public void Policies_are_found_as_C_sharp_finds_them(string code, string name)
    {
        var project = Generate(code.Replace("[S(", "[IamAnalyzers.Policies.IamPolicySet(Boundary = typeof(", StringComparison.Ordinal).Replace(")]", "))]", StringComparison.Ordinal), Writer).AssertCompiles();
        Assert.Contains($"<c>{name}</c>", Assert.Single(project.Sources, static s => s.HintName.EndsWith("Set.g.cs", StringComparison.Ordinal)).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_only_other_files_import_is_enough_where_it_is_the_only_one()
    {
        const string Set = "namespace Other { [IamAnalyzers.Policies.IamPolicySet(Boundary = typeof(Reader))] static partial class Set { } }";
        Generate(Set, "global using Acme.Policies;").AssertCompiles().SourceOf("Other.Set.g.cs");

        var twice = Generate(Set, "global using Acme.Policies;", "namespace Else { [IamAnalyzers.Policies.IamPolicy(\"{ \\\"Statement\\\": [] }\")] static partial class Reader { } }");
        Assert.DoesNotContain(twice.Sources, static s => s.HintName == "Other.Set.g.cs");
    }

    [Theory]
    [InlineData("[IamPolicySet] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(Missing) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(Reader), typeof(Missing) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(int[]) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(System.Collections.Generic.List<Reader>) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(Broken) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Identity = new[] { typeof(Set) })] static partial class Set { }")]
    [InlineData("[IamPolicySet(Boundary = typeof(Reader))] static class Set { }")]
    [InlineData("[IamPolicySet(Boundary = typeof(Reader))] partial class Set { }")]
    [InlineData("[IamPolicySet(Boundary = typeof(Reader))] static partial class Set<T> { }")]
    [InlineData("[IamPolicySet(Boundary = typeof(")]
    [InlineData("[ServiceControlLevel(typeof(Reader))] static partial class Set { }")]
    public void What_cannot_be_compiled_has_no_code(string code) => Assert.DoesNotContain(
        Generate("using IamAnalyzers.Policies; using Acme.Policies;" + code).Sources, static s => s.HintName.StartsWith("Set", StringComparison.Ordinal));

    [Fact]
    public void A_class_with_the_attribute_twice_or_with_both_is_an_error_of_C_sharp_and_nothing_worse()
    {
        var twice = Generate("using IamAnalyzers.Policies; using Acme.Policies; [IamPolicySet(Boundary = typeof(Reader))] static partial class Set { } [IamPolicySet(Boundary = typeof(Reader))] static partial class Set { }");
        Assert.Single(twice.Sources, static s => s.HintName == "Set.g.cs");
        var both = Generate("using IamAnalyzers.Policies; using Acme.Policies; [IamPolicySet(Boundary = typeof(Reader)), IamPolicy(\"{ \\\"Statement\\\": [] }\")] static partial class Set { }");
        Assert.Equal(["Set.g.cs", "Set2.g.cs"], both.Sources.Select(static s => s.HintName).Where(static n => n.StartsWith("Set", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Collection_expressions_name_types_too() => Generate(
        "using IamAnalyzers.Policies; using Acme.Policies; [IamPolicySet(Identity = [typeof(Reader)], Session = [typeof(Everything), typeof(Reader)])] static partial class Set;")
        .AssertCompiles().SourceOf("Set.g.cs");

    [Fact]
    public void Keys_and_roles_need_their_own_policies()
    {
        const string Code = "namespace Acme; [IamAnalyzers.Policies.IamPolicySet(Identity = new[] { typeof(Policies.Crypto) })] public static partial class Set { }";
        var policies = new PolicyText("/src/Acme/policies/crypto.iam.json", """{ "Statement": { "Effect": "Allow", "Action": ["kms:Decrypt", "sts:AssumeRole", "kms:Unheard"], "Resource": "*" } }""");
        var project = new TestProject { Policies = [policies], Sources = [Code] }.Generate();
        var type = project.Load().GetType("Acme.Set")!;
        AccessDecision Ask(string action, string resource) =>
            (AccessDecision)type.GetMethod("Evaluate")!.Invoke(null, [action, resource, Activator.CreateInstance(type.GetNestedType("Context")!)])!;

        Assert.Equal((Decision.ImplicitlyDenied, PolicyKind.Resource), (Ask("kms:Decrypt", "arn:aws:kms:eu-west-1:123456789012:key/1").Decision, Ask("kms:Decrypt", "arn:aws:kms:eu-west-1:123456789012:key/1").Kind));
        Assert.Equal(PolicyKind.Trust, Ask("sts:AssumeRole", "arn:aws:iam::123456789012:role/r").Kind);
        Assert.True(Ask("kms:Unheard", "*").IsAllowed);
        Assert.True(Ask("sts:getcalleridentity", "*").IsAllowed);
        var unheard = type.GetMethod("CanUnheard")!;
        Assert.Equal([true, false], new[] { "*", "arn:aws:kms:eu-west-1:123456789012:key/1" }.Select(r => (bool)unheard.Invoke(null, [r, Activator.CreateInstance(type.GetNestedType("Context")!)])!));
    }

    /// <summary>Whether a typed resource is a role or a key is told by what its template begins with.</summary>
    [Fact]
    public void Templates_tell_roles_and_keys_from_their_beginning()
    {
        foreach (var service in new[] { "kms", "sts" })
        {
            Assert.True(AwsCatalog.Default.TryGetService(service.AsSpan(), out var entry));
            foreach (var type in entry.Actions.SelectMany(static a => a.ResourceTypes).SelectMany(static r => ResourceTypes.Of(AwsCatalog.Default).Of(r.Type)))
            {
                Assert.All([type.Service, type.Resource], static field => Assert.False(field[0].IsVariable));
                var start = type.Resource[0].Text;
                Assert.True(start.Contains('/', StringComparison.Ordinal) || !type.Resource.Any(static p => p.IsVariable), type.Template);
            }
        }
    }

    /// <summary>Which account a typed resource is of is told by one property, or by nothing.</summary>
    [Fact]
    public void Templates_have_one_variable_for_the_account_or_none()
    {
        foreach (var type in AwsCatalog.Default.Services.SelectMany(static s => s.ResourceTypes).SelectMany(static t => ResourceTypes.Of(AwsCatalog.Default).Of(t)))
        {
            Assert.True(type.Account.Count <= 1, type.Template);
            Assert.False(type.Account.Any(static p => !p.IsVariable && RequestSides.IsAccount(p.Text.AsSpan())), type.Template);
        }
    }

    private static GeneratedProject Generate(params string[] sources) => new TestProject
    {
        DocumentationMode = Microsoft.CodeAnalysis.DocumentationMode.None,
        Policies =
        [
            new PolicyText("/src/Acme/policies/reader.iam.json", Read),
            new PolicyText("/src/Acme/policies/everything.iam.json", All),
            new PolicyText("/src/Acme/policies/broken.iam.json", "{"),
        ],
        Sources = [.. sources],
    }.Generate();
}
