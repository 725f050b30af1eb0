using Amazon.Runtime;
using Amazon.S3;
using IamAnalyzers.Analyzers;
using IamAnalyzers.Analyzers.Credentials;
using IamAnalyzers.CodeFixes;
using IamAnalyzers.Testing;
using IamAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace IamAnalyzers.Tests.Credentials;

/// <summary>Each fix as an editor applies it; the result compiles.</summary>
public class CredentialFixTests
{
    private static readonly string Key = new GeneratedCredentials(51).KeyId();
    private static readonly string Secret = new GeneratedCredentials(51).Secret();

    public static TheoryData<string, string> Chains => new()
    {
        { "object M(string i, string s) => new {|IAM5005:AmazonS3Client|}(i, s);", "object M(string i, string s) => new AmazonS3Client();" },
        { "object M(string i, string s) => new {|IAM5005:AmazonS3Client|}(i, s, Amazon.RegionEndpoint.EUWest1);", "object M(string i, string s) => new AmazonS3Client(Amazon.RegionEndpoint.EUWest1);" },
        {
            "object M(string i, string s) => new {|IAM5005:AmazonS3Client|}(clientConfig: new AmazonS3Config(), awsSecretAccessKey: s, awsAccessKeyId: i);",
            "object M(string i, string s) => new AmazonS3Client(config: new AmazonS3Config());"
        },
        {
            "AWSCredentials M(string i, string s) => new {|IAM5005:BasicAWSCredentials|}(i, s);",
            "AWSCredentials M(string i, string s) => Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();"
        },
        {
            "object M(string i, string s) { var c = new {|IAM5005:BasicAWSCredentials|}(i, s); return new AmazonS3Client(c); }",
            "object M(string i, string s) { var c = Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials(); return new AmazonS3Client(c); }"
        },
    };

    [Theory]
    [MemberData(nameof(Chains), DisableDiscoveryEnumeration = true)]
    public Task The_default_chain_takes_the_place_of_a_key(string before, string after) =>
        CreateTest<LongTermKeyAnalyzer>(before, after, "IAM5005#0").RunAsync();

    [Fact]
    public Task A_written_pair_gives_way_to_the_default_chain()
    {
        var test = CreateTest<CodeCredentialAnalyzer>(
            $"object M() => new AmazonS3Client(\"{{|IAM5001:{Key}|}}\", \"{{|IAM5002:{Secret}|}}\", Amazon.RegionEndpoint.EUWest1);",
            "object M() => new AmazonS3Client(Amazon.RegionEndpoint.EUWest1);",
            "IAM5001#0");
        return test.RunAsync();
    }

    [Fact]
    public Task A_literal_gives_way_to_the_environment() => CreateTest<CodeCredentialAnalyzer>(
        $"string secretKey = \"{{|IAM5002:{Secret}|}}\";",
        "string secretKey = System.Environment.GetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\") /* the key that stood here was published: rotate it */;",
        "IAM5002#0").RunAsync();

    [Fact]
    public Task A_literal_gives_way_to_configuration_where_there_is_some() => CreateTest<CodeCredentialAnalyzer>(
        $"string M(Microsoft.Extensions.Configuration.IConfiguration settings) {{ return \"{{|IAM5001:{Key}|}}\"; }}",
        "string M(Microsoft.Extensions.Configuration.IConfiguration settings) { return settings[\"AWS:AccessKeyId\"] /* the key that stood here was published: rotate it */; }",
        "IAM5001#0").RunAsync();

    [Theory]
    [InlineData("const string SecretKey = \"SECRET\";")]
    [InlineData("void M(string secretKey = \"SECRET\") { }")]
    [InlineData("bool M(string secretKey) => secretKey is \"SECRET\";")]
    [InlineData("string x = \"SecretKey=SECRET;\";")]
    [InlineData("System.ReadOnlySpan<byte> SecretKey => \"SECRET\"u8;")]
    [InlineData("void M() => System.Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"SECRET\");")]
    [InlineData("void M() { BasicAWSCredentials c = new BasicAWSCredentials(\"\", N(\"SECRET\")); } string N(string secretKey) => secretKey;", 1)]
    public async Task Nothing_is_suggested_that_would_not_compile(string member, int edits = 0)
    {
        var diagnostic = Assert.Single(await new TestProject()
            .Reference(typeof(AmazonServiceClient), typeof(AmazonS3Client))
            .Source(Class(member.Replace("SECRET", "%", StringComparison.Ordinal).Replace("AWS_%_", "AWS_SECRET_", StringComparison.Ordinal).Replace("%", Secret, StringComparison.Ordinal)))
            .DiagnoseAsync(new CodeCredentialAnalyzer()));

        Assert.Equal(edits, EditProperties.Read(diagnostic.Properties).Length);
    }

    private static string Class(string member) => "using Amazon.Runtime; using Amazon.S3; class C { " + member + " }";

    private static CSharpCodeFixTest<TAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier> CreateTest<TAnalyzer>(string before, string after, string key)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, SuggestedEditCodeFixProvider, DefaultVerifier>
        {
            TestCode = Class(before),
            FixedCode = Class(after),
            CodeActionEquivalenceKey = key,
            ReferenceAssemblies = new ReferenceAssemblies("net10.0"),
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck | CodeFixTestBehaviors.FixOne,
        };
        foreach (var state in new[] { test.TestState, test.FixedState })
        {
            state.AdditionalReferences.AddRange(TestProject.Framework.Value);
            state.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(AmazonServiceClient).Assembly.Location));
            state.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(AmazonS3Client).Assembly.Location));
            state.Sources.Add("namespace Microsoft.Extensions.Configuration { public interface IConfiguration { string this[string key] { get; set; } } }");
        }

        return test;
    }
}
