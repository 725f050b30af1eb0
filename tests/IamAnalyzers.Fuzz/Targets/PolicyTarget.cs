using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;

namespace IamAnalyzers.Fuzz.Targets;

/// <summary>The reader of policies, all rules about them, the edits that they suggest, the model, its text, and a decision.</summary>
internal sealed record PolicyTarget() : Target("policy", 500)
{
    private static readonly PolicyKind[] Kinds = Enum.GetValues<PolicyKind>();

    private static readonly AuthorizationRequest Request = new()
    {
        Principal = "arn:aws:iam::111122223333:user/alice",
        Action = "s3:GetObject",
        Resource = "arn:aws:s3:::docs/report.pdf",
        Context = new RequestContext().Add("aws:SourceIp", "203.0.113.7").Add("aws:username", "alice"),
    };

    public override void Run(string text)
    {
        // As a file, and as a program's text in which the marker stands for what is not known.
        var options = UnknownText.IsPresent(text) && text.Length % 2 == 0 ? JsonOptions.ComputedPolicy : JsonOptions.Policy;
        PolicyKind? kind = text.Length % 9 is var index && index < Kinds.Length ? Kinds[index] : null;
        var syntax = PolicySyntax.Parse(text, options);
        var findings = Check(syntax, kind);
        var fault = FindingChecks.FaultOf(findings, text);
        Demand(fault is null, fault ?? string.Empty);
        Demand(FindingChecks.Print(findings) == FindingChecks.Print(Check(PolicySyntax.Parse(text, options), kind)), "the second check says something else");
        CheckAnEdit(findings, text, options, kind);
        if (syntax.ToDocument(null) is { } document && !UnknownText.IsPresent(text))
        {
            CheckModel(document);
        }
    }

    protected override IEnumerable<string> FindSeeds() =>
        SeedFiles.Texts("samples", "*.iam.json").Concat(SeedFiles.Published());

    private static ImmutableArray<Finding> Check(PolicySyntax syntax, PolicyKind? kind) =>
        PolicyChecker.Check(syntax, kind, CheckSettings.Default, CancellationToken.None);

    /// <summary>A text after an edit is a text like any other, and no worse to read.</summary>
    private static void CheckAnEdit(ImmutableArray<Finding> findings, string text, JsonOptions options, PolicyKind? kind)
    {
        var edits = findings.SelectMany(static f => f.Edits).ToArray();
        if (edits.Length > 0 && FindingChecks.Apply(edits[text.Length % edits.Length], text) is { } edited)
        {
            var fault = FindingChecks.FaultOf(Check(PolicySyntax.Parse(edited, options), kind), edited);
            Demand(fault is null, "after an edit: " + fault);
        }
    }

    private static void CheckModel(PolicyDocument document)
    {
        var written = document.ToJson();
        Demand(PolicyDocument.TryParse(written, out var again, out _) && again.ToJson() == written, "the model's own text reads as something else");
        var set = new PolicySet { IdentityPolicies = [document] };
        var result = PolicyEvaluator.Evaluate(Request, set);
        Demand(result.Decision == PolicyEvaluator.Decide(Request, set), "the decision depends on whether an explanation is wanted");
        Demand(result.Explain().Length > 0, "the decision is not explained");
    }
}
