using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Setup;
using IamAnalyzers.Rules.Templates.Reading;

namespace IamAnalyzers.Rules.Templates;

/// <summary>
/// Runs the rules about policies over those in a template, and the rules about identities over its users, groups and roles: text
/// in, findings out; pure. What a function makes is unknown text, and silences what cannot be decided.
/// </summary>
internal static class TemplateChecker
{
    /// <summary>Every rule that this may report.</summary>
    public static ImmutableArray<Rule> Rules { get; } = PolicyRules.All.Select(static r => r.Rule)
        .Concat(TemplateIdentities.Rules)
        .Prepend(DocumentNotReadRule.Rule)
        .Distinct()
        .ToImmutableArray();

    /// <summary>Checks a template.</summary>
    /// <param name="text">The text.</param>
    /// <param name="settings">What the user's configuration says.</param>
    /// <param name="cancellationToken">Stops between two rules.</param>
    /// <returns>The findings in the order of the text, in its coordinates.</returns>
    public static ImmutableArray<Finding> Check(string text, CheckSettings settings, CancellationToken cancellationToken) =>
        Check(Template.Parse(text), settings, cancellationToken);

    /// <summary>Checks a template that was read.</summary>
    public static ImmutableArray<Finding> Check(Template template, CheckSettings settings, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var judged = new List<SourceSpan>();
        foreach (var policy in TemplatePolicies.Of(template))
        {
            if (!HasSyntaxError(template, policy.Node.Span))
            {
                judged.Add(policy.Node.Span);
                findings.AddRange(CheckBranches(template, policy, settings, cancellationToken));
            }
        }

        findings.AddRange(TemplateIdentities.Check(template, settings));
        findings.AddRange(ReadingFaults(template.Json, judged));
        return findings
            .OrderBy(static f => f.Span.Start)
            .ThenBy(static f => f.Rule.Id, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>
    /// A policy with conditions is judged as if all of them held, and as if none did: the same condition never has both
    /// values in one reading, and every value of a plain <c>Fn::If</c> is seen once.
    /// </summary>
    private static List<Finding> CheckBranches(Template template, in TemplatePolicy policy, CheckSettings settings, CancellationToken cancellationToken)
    {
        var findings = CheckBranch(template, policy, 0, settings, out var hasBranches, cancellationToken);
        if (hasBranches)
        {
            findings.AddRange(CheckBranch(template, policy, 1, settings, out _, cancellationToken)
                .Where(f => !findings.Exists(other => other.Rule == f.Rule && other.Span == f.Span)));
        }

        return findings;
    }

    private static List<Finding> CheckBranch(
        Template template, in TemplatePolicy policy, int branch, CheckSettings settings, out bool hasBranches, CancellationToken cancellationToken)
    {
        var json = IntrinsicResolver.Resolve(template.Json, policy.Node, branch, out hasBranches, policy.Frame);
        if (json.Root is JsonString document)
        {
            if (document.Value.AsSpan().TrimStart() is not { Length: > 0 } trimmed || trimmed[0] != '{')
            {
                return [];
            }

            json = StringOrigin.Read(json, document, JsonOptions.ComputedPolicy, out _);
        }

        var findings = PolicyChecker.Check(PolicySyntax.Read(json), policy.Kind, settings, cancellationToken);
        var resource = policy.Resource;
        return findings.Where(f => !CdkGrants.Wrote(resource, f, json.Text)).Select(f => ToTemplate(f, json)).ToList();
    }

    private static Finding ToTemplate(Finding finding, JsonText json) => finding with
    {
        Span = json.ToSource(finding.Span),
        AdditionalSpans = ImmutableArray.CreateRange(finding.AdditionalSpans, json.ToSource),
        Edits = TemplateEdits.Map(finding.Edits, json),
    };

    private static bool HasSyntaxError(Template template, SourceSpan span) =>
        template.Json.Errors.Any(e => e.Kind == JsonErrorKind.Syntax && e.Span.Start >= span.Start && e.Span.Start <= span.End);

    /// <summary>Faults of the JSON around the policies; those in them the rules have reported.</summary>
    private static IEnumerable<Finding> ReadingFaults(JsonText json, List<SourceSpan> judged) =>
        TemplateFaults.Of(json.Errors.Where(e => !judged.Exists(j => e.Span.Start >= j.Start && e.Span.End <= j.End)));
}
