using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Matching;
using IamAnalyzers.Rules.Resources;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3019: access to resources that the project's configuration calls sensitive.</summary>
internal sealed class SensitiveResourceAccessRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.SensitiveResourceAccess,
        "SensitiveResourceAccess",
        "Access to a resource that the project calls sensitive",
        "'{0}' reaches '{1}', which iam_sensitive_resources lists: leave it out of the resources, or limit the statement by a condition",
        "Some resources are worth a look whenever a policy reaches them, by name or by a wildcard.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!Grants.IsOpen(check, statement) || statement.ResourceElement is not { } element)
        {
            return;
        }

        foreach (var sensitive in check.Settings.SensitivePatterns)
        {
            if (Reaching(statement, element, sensitive) is { } span
                && Touching(check, statement, sensitive) is { } action
                && !check.Statements.Any(s => Denies(s, action, sensitive)))
            {
                check.Report(statement, new Finding(Rule, span, ImmutableArray.Create(action, sensitive)) { AdditionalSpans = ImmutableArray.CreateRange(Exceptions(statement)) });
            }
        }
    }

    /// <summary>The lists that would have to name the resource or its service.</summary>
    private static IEnumerable<SourceSpan> Exceptions(StatementSyntax statement)
    {
        if (statement is { IsNotResource: true, ResourceElement: { } resources })
        {
            yield return resources.Value.Span;
        }

        if (statement is { IsNotAction: true, ActionElement: { } actions })
        {
            yield return actions.Value.Span;
        }
    }

    /// <summary>The characters by which a statement reaches a resource; null where it does not, or where a variable decides.</summary>
    private static SourceSpan? Reaching(StatementSyntax statement, JsonProperty element, string sensitive)
    {
        if (statement.IsNotResource)
        {
            return statement.Resources.Any(r => StatementSets.OverlapResource(r.Pattern.Text, sensitive)) ? null : element.Name.Span;
        }

        return statement.Resources
            .FirstOrDefault(r => r.Pattern.Text.Contains("${") ? StatementSets.CoversResource(r.Pattern.Text, sensitive) : StatementSets.OverlapResource(r.Pattern.Text, sensitive))
            ?.Node.ValueSpan();
    }

    /// <summary>The action of a statement that can touch a resource, as written; null where none can.</summary>
    private static string? Touching(PolicyCheck check, StatementSyntax statement, string sensitive)
    {
        if (!statement.IsNotAction)
        {
            return statement.Actions.FirstOrDefault(a => CanTouch(check, check.FactsOf(a), sensitive))?.Pattern.Text;
        }

        var service = sensitive.Split(':').ElementAtOrDefault(2) + ":*";
        return statement.Actions.Any(a => StatementSets.Covers(a.Pattern, new ActionPattern(service))) ? null : "NotAction";
    }

    private static bool CanTouch(PolicyCheck check, ActionFacts facts, string sensitive) =>
        facts.Meaning == ActionMeaning.Everything || facts.Actions.Any(a => check.ArnFormats.Of(a).Any(f => Holds(f, sensitive)));

    /// <summary>Whether a resource of a format can be among the sensitive ones.</summary>
    private static bool Holds(ArnFormat format, string sensitive) =>
        ArnFields.TrySplit(sensitive.AsSpan(), out var fields)
        && Meet(format.Service, sensitive, fields.Service, fields.Region)
        && Meet(format.Region, sensitive, fields.Region, fields.Account)
        && Meet(format.Account, sensitive, fields.Account, fields.Resource)
        && format.IsMetBy(sensitive.Substring(fields.Resource));

    private static bool Meet(string field, string arn, int start, int next) =>
        PatternSets.Overlap(field, arn.Substring(start, next - start - 1), ignoreCase: false);

    private static bool Denies(StatementSyntax statement, string action, string sensitive) =>
        statement.Effect == Effect.Deny
        && statement.ConditionElement is null
        && !statement.IsNotAction
        && !statement.IsNotResource
        && statement.Actions.Any(a => a.Pattern.IsAny || (action != "NotAction" && StatementSets.Covers(a.Pattern, new ActionPattern(action))))
        && statement.Resources.Any(r => StatementSets.CoversResource(r.Pattern.Text, sensitive));
}
