using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;

namespace IamAnalyzers.Rules.Principals;

/// <summary>IAM1215: a trust policy whose action none of its principals can call.</summary>
internal sealed class TrustActionMismatchRule : ActionRule
{
    public override Rule Rule { get; } = new(
        RuleIds.TrustActionMismatch,
        "TrustActionMismatch",
        "The action does not fit the principal",
        "No principal of this statement can call '{0}': {1}",
        "Users, roles and services call AssumeRole; SAML providers AssumeRoleWithSAML; OIDC providers AssumeRoleWithWebIdentity.",
        RuleCategories.Validity,
        RuleSeverity.Error,
        HasFix: true);

    protected override void CheckAction(PolicyCheck check, StatementSyntax statement, ActionSyntax action, ActionFacts facts)
    {
        if (check.Kind != PolicyKind.Trust || statement.Effect != Effect.Allow || statement.IsNotAction || statement.IsNotPrincipal || statement.Principals.IsEmpty
            || facts.Meaning != ActionMeaning.Action
            || Fitting(facts.Actions[0].Name) is not { } fits
            || statement.Principals.Any(p => p.Value == "*" || PrincipalForms.IsPlaceholder(p.Value) || (p.Type == PrincipalType.Federated && !FederatedSyntaxRule.IsProvider(p.Value)) || fits(p)))
        {
            return;
        }

        var right = statement.Principals.Select(RightAction).Distinct().ToList();
        var isClear = right.Count == 1;
        check.Report(
            Rule,
            statement,
            ActionSpans.Name(action),
            isClear ? ActionEdits.ChangeToAll(check, statement, action, right, $"Change to \"{right[0]}\"") : ImmutableArray<SuggestedEdit>.Empty,
            facts.Pattern.Text,
            isClear ? $"write '{right[0]}'" : "name a fitting principal");
    }

    /// <summary>Which principals can call an action; null for actions that go with all of them.</summary>
    private static Func<PrincipalValueSyntax, bool>? Fitting(string action) => action switch
    {
        "AssumeRole" => static p => p.Type != PrincipalType.Federated,
        "AssumeRoleWithSAML" => static p => p.Type == PrincipalType.Federated && PrincipalFacts.OidcProviderOf(p) is null,
        "AssumeRoleWithWebIdentity" => static p => p.Type == PrincipalType.Federated && PrincipalFacts.OidcProviderOf(p) is not null,
        _ => null,
    };

    private static string RightAction(PrincipalValueSyntax principal) =>
        principal.Type != PrincipalType.Federated ? "sts:AssumeRole"
        : PrincipalFacts.OidcProviderOf(principal) is null ? "sts:AssumeRoleWithSAML"
        : "sts:AssumeRoleWithWebIdentity";
}
