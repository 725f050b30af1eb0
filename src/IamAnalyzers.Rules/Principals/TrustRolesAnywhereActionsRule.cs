using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1217: a role for IAM Roles Anywhere without the three actions that it calls.</summary>
internal sealed class TrustRolesAnywhereActionsRule : StatementRule
{
    private static readonly string[] Needed = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

    public override Rule Rule { get; } = new(
        RuleIds.TrustRolesAnywhereActions,
        "TrustRolesAnywhereActions",
        "IAM Roles Anywhere needs three actions",
        "IAM Roles Anywhere cannot use this role without {0}: add it",
        "Roles Anywhere assumes the role, names the source and tags the session in one call; it needs sts:AssumeRole, sts:SetSourceIdentity and sts:TagSession.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (check.Kind != PolicyKind.Trust || statement.Effect != Effect.Allow || statement.IsNotAction || statement.ActionElement is null)
        {
            return;
        }

        var principal = statement.Principals.FirstOrDefault(static p => p.Type == PrincipalType.Service && p.Value.StartsWith("rolesanywhere.", StringComparison.Ordinal));
        if (principal is null || statement.IsNotPrincipal)
        {
            return;
        }

        // The others may stand in a statement of their own.
        var granted = check.Statements
            .Where(s => s.Effect == Effect.Allow && !s.IsNotAction && s.Principals.Any(p => p.Value == principal.Value))
            .SelectMany(static s => s.Actions)
            .ToList();
        var missing = Needed.Where(name => !granted.Any(a => a.Pattern.IsMatch(name))).ToList();
        if (missing.Count > 0 && statement == check.Statements.First(s => s.Principals.Any(p => p.Value == principal.Value)))
        {
            check.Report(Rule, statement, principal.Node.ValueSpan(), Suggest(check, statement, missing), string.Join(" and ", missing));
        }
    }

    private static ImmutableArray<SuggestedEdit> Suggest(PolicyCheck check, StatementSyntax statement, List<string> missing)
    {
        if (statement.Actions.IsEmpty)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var last = statement.Actions[statement.Actions.Length - 1];
        var change = JsonEdits.ReplaceValue(check.Syntax.Text, statement.ActionElement!, last.Node, missing.Prepend(last.Node.Value).ToList());
        return ImmutableArray.Create(new SuggestedEdit("Add " + string.Join(" and ", missing), ImmutableArray.Create(change)));
    }
}
