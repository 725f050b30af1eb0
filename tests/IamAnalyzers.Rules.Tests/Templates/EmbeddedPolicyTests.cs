using System.Text.Json;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Templates;

namespace IamAnalyzers.Rules.Tests.Templates;

/// <summary>A policy is judged in a template as it is alone: every file of the corpus, as an object and as a text.</summary>
public sealed class EmbeddedPolicyTests
{
    private static readonly string Folder = Repository.Path("tests", "IamAnalyzers.Rules.Tests", "Corpus");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.jsonc", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_object_gives_the_findings_of_the_policy_on_its_characters(string file)
    {
        if (!TryLoad(file, out var test, out var kind))
        {
            return;
        }

        var before = PlaceOf(kind);
        var template = before + test.Text + "}}}}";
        var expected = Check(test, kind);
        var actual = TemplateChecker.Check(template, test.Settings, CancellationToken.None);

        Assert.Equal(expected.Select(f => Describe(f, f.Span.Start + before.Length, f.Span.Length)), actual.Select(static f => Describe(f, f.Span.Start, f.Span.Length)));
        Assert.Equal(
            expected.SelectMany(static f => f.Edits).SelectMany(static e => e.Changes).Select(c => new TextEdit(new SourceSpan(c.Span.Start + before.Length, c.Span.Length), c.NewText)),
            actual.SelectMany(static f => f.Edits).SelectMany(static e => e.Changes));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_gives_the_findings_of_the_policy_and_its_edits_mend_it(string file)
    {
        if (!TryLoad(file, out var test, out var kind) || !test.Text.TrimStart().StartsWith('{') || test.Text.Any(static c => char.IsSurrogate(c)))
        {
            return;
        }

        var before = PlaceOf(kind);
        var template = before + JsonSerializer.Serialize(test.Text) + "}}}}";
        var expected = Check(test, kind);
        var actual = TemplateChecker.Check(template, test.Settings, CancellationToken.None);

        Assert.Equal(expected.Select(static f => (f.Rule.Id, f.Message)), actual.Select(static f => (f.Rule.Id, f.Message)));
        for (var i = 0; i < actual.Length; i++)
        {
            Assert.Equal(TextOf(test.Text, expected[i].Span), JsonSerializer.Deserialize<string>('"' + TextOf(template, actual[i].Span) + '"'));
            foreach (var edit in actual[i].Edits)
            {
                var changed = CorpusTests.Apply(template, edit);
                Assert.True(
                    TemplateChecker.Check(changed, test.Settings, CancellationToken.None).Count(f => f.Rule == actual[i].Rule) < actual.Count(f => f.Rule == actual[i].Rule),
                    $"{actual[i].Rule.Id} \"{edit.Title}\" gives\n{changed}");
            }
        }
    }

    private static bool TryLoad(string file, out CorpusCase test, out PolicyKind kind)
    {
        test = CorpusCase.Load(Path.Combine(Folder, file));
        var syntax = PolicySyntax.Parse(test.Text);
        kind = test.Kind ?? PolicyKindInference.Infer(syntax);

        // What is no JSON or no object has no place in a template, and functions mean something there; a boundary is one by what
        // refers to it; organisations count the white space of a policy, which a template's loses.
        return !test.IsTemplate
            && !test.Text.Contains("\"Ref\"", StringComparison.Ordinal)
            && !test.Text.Contains("\"Fn::", StringComparison.Ordinal)
            && syntax.Json.Errors.All(static e => e.Kind != JsonErrorKind.Syntax)
            && syntax.Root is not null
            && kind != PolicyKind.Boundary
            && !(test.Folder == RuleIds.PolicyTooLarge && kind is PolicyKind.ServiceControl or PolicyKind.ResourceControl);
    }

    private static List<Finding> Check(CorpusCase test, PolicyKind kind) =>
        [.. PolicyChecker.Check(PolicySyntax.Parse(test.Text), kind, test.Settings, CancellationToken.None)];

    /// <summary>A template up to the value of a property that holds such policies, and no rule but those about policies has to say something about.</summary>
    private static string PlaceOf(PolicyKind kind) => """{ "Resources": { "Policy": { "Type": """ + kind switch
    {
        PolicyKind.Identity => """ "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": """,
        PolicyKind.Trust => """ "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": """,
        PolicyKind.Session => """ "AWS::Transfer::User", "Properties": { "Policy": """,
        PolicyKind.ServiceControl => """ "AWS::Organizations::Policy", "Properties": { "Type": "SERVICE_CONTROL_POLICY", "Content": """,
        PolicyKind.ResourceControl => """ "AWS::Organizations::Policy", "Properties": { "Type": "RESOURCE_CONTROL_POLICY", "Content": """,
        PolicyKind.Endpoint => """ "AWS::EC2::VPCEndpoint", "Properties": { "PolicyDocument": """,
        _ => """ "AWS::SNS::TopicPolicy", "Properties": { "PolicyDocument": """,
    };

    private static string Describe(Finding finding, int start, int length) => $"{finding.Rule.Id} {start}+{length} {finding.Sid}: {finding.Message}";

    private static string TextOf(string text, SourceSpan span) => text.Substring(span.Start, span.Length);
}
