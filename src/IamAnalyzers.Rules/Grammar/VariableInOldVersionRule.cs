using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1015: a policy variable where the edition of 2008 counts.</summary>
internal sealed class VariableInOldVersionRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.VariableInOldVersion,
        "VariableInOldVersion",
        "A policy variable in a policy where it is plain text",
        "'{0}' is plain text here and not replaced, because variables count in version 2012-10-17 only: write that Version",
        "A resource or a condition with a variable that is not replaced matches nothing, and no error says so.",
        RuleCategories.Grammar,
        RuleSeverity.Warning,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        // An unknown version is refused, and has its own rule.
        if (check.Syntax.VersionText is not (null or "2008-10-17") || (check.Syntax.VersionText is null && check.Syntax.Version is not null))
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                CheckText(check, statement, resource.Node);
            }

            foreach (var value in statement.Conditions.SelectMany(static c => c.Values))
            {
                CheckText(check, statement, value.Node as JsonString);
            }
        }
    }

    private void CheckText(PolicyCheck check, StatementSyntax statement, JsonString? node)
    {
        // Only what looks like a condition key: ${AWS::Region} and the like are a template's.
        var start = node?.Value.IndexOf("${", StringComparison.Ordinal) ?? -1;
        var end = start < 0 ? -1 : node!.Value.IndexOf('}', start);
        if (end < 0 || node!.Value.IndexOf(':', start, end - start) < 0 || node.Value.IndexOf("::", start, end - start, StringComparison.Ordinal) >= 0)
        {
            return;
        }

        var length = end + 1 - start;
        check.Report(Rule, statement, node.SpanOf(start, length), Suggest(check), node.Value.Substring(start, length));
    }

    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check)
    {
        var change = check.Syntax.Version is { } version ? new TextEdit(version.Value.Span, "\"2012-10-17\"")
            : check.Syntax.Root is { IsClosed: true } root ? JsonEdits.InsertFirst(check.Syntax.Text, root, "Version", "\"2012-10-17\"")
            : default;
        return change.NewText is null
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(new SuggestedEdit("Write \"Version\": \"2012-10-17\"", ImmutableArray.Create(change)));
    }
}
