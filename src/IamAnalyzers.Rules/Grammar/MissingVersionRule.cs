using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1012: no <c>Version</c>.</summary>
internal sealed class MissingVersionRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.MissingVersion,
        "MissingVersion",
        "The policy has no Version",
        "The policy has no Version, so that the old 2008-10-17 counts and policy variables are plain text: add \"Version\": \"2012-10-17\"",
        "Without Version the language's edition of 2008 counts, in which ${aws:username} is not replaced and newer features are missing.",
        RuleCategories.Grammar,
        RuleSeverity.Warning,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        // A document that is cut short or has no statements either has worse to mend first.
        if (check.Syntax is not { Root: { IsClosed: true } root, Version: null, Statement: not null })
        {
            return;
        }

        var edit = JsonEdits.InsertFirst(check.Syntax.Text, root, "Version", "\"2012-10-17\"");
        check.Report(new Finding(Rule, new SourceSpan(root.Start, 1), ImmutableArray<string>.Empty)
        {
            Edits = ImmutableArray.Create(new SuggestedEdit("Add \"Version\": \"2012-10-17\"", ImmutableArray.Create(edit))),
        });
    }
}
