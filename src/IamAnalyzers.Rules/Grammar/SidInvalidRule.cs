using System.Collections.Immutable;
using System.Text;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Grammar;

/// <summary>IAM1101: a Sid with characters that IAM does not take. Other services take blanks and more in their resource policies.</summary>
internal sealed class SidInvalidRule : PolicyRule
{
    public override Rule Rule { get; } = new(
        RuleIds.SidInvalid,
        "SidInvalid",
        "A Sid has only letters and digits",
        "The Sid '{0}' has characters other than A-Z, a-z and 0-9, which IAM refuses: remove them",
        "In policies that IAM stores, a Sid consists of ASCII letters and digits. Resource policies of other services are freer.",
        RuleCategories.Grammar,
        RuleSeverity.Error,
        HasFix: true);

    public override void Check(PolicyCheck check)
    {
        if (!check.Kind.IsForPrincipals())
        {
            return;
        }

        foreach (var statement in check.Statements)
        {
            if (statement.SidElement?.Value is JsonString sid && sid.Value.Any(static c => !IsAllowed(c)))
            {
                check.Report(statement, new Finding(Rule, sid.ValueSpan(), ImmutableArray.Create(sid.Value)) { Edits = Suggest(check, sid) });
            }
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, JsonString sid)
    {
        var name = Clean(sid.Value);
        return name.Length == 0 || check.Statements.Any(s => s.Sid == name)
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(SuggestedEdit.Replace($"Change to \"{name}\"", sid.Span, JsonEdits.Quote(name)));
    }

    /// <summary>The allowed characters, each letter behind a gap in upper case: <c>allow s3-read</c> gives <c>AllowS3Read</c>.</summary>
    private static string Clean(string sid)
    {
        var name = new StringBuilder(sid.Length);
        var atGap = false;
        foreach (var c in sid)
        {
            if (!IsAllowed(c))
            {
                atGap = true;
                continue;
            }

            name.Append(atGap || (name.Length == 0 && sid.Any(static x => !IsAllowed(x))) ? char.ToUpperInvariant(c) : c);
            atGap = false;
        }

        return name.ToString();
    }

    private static bool IsAllowed(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
