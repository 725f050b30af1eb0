using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Security;

/// <summary>IAM3010: iam:PassRole on roles with a wildcard, or on all but some.</summary>
internal sealed class PassRoleTooWideRule : StatementRule
{
    public override Rule Rule { get; } = new(
        RuleIds.PassRoleTooWide,
        "PassRoleTooWide",
        "iam:PassRole on roles that are not named",
        "{0} lets its principal pass {1} to a service, and act with its permissions there: name the roles",
        "Passing a role is lending its permissions. Who may pass an administrator's role to a function is an administrator.",
        RuleCategories.Security,
        RuleSeverity.Warning);

    protected override void CheckStatement(PolicyCheck check, StatementSyntax statement)
    {
        if (!check.Kind.GrantsToPrincipals() || statement.Effect != Effect.Allow || statement.IsNarrowed(Narrowing.Service | Narrowing.Tag) || statement.ResourceElement is null)
        {
            return;
        }

        var action = Grants.Granting(statement, "iam:PassRole");
        if (action is null && !(statement.IsNotAction && statement.Actions.All(static a => !a.Pattern.IsMatch("iam:PassRole"))))
        {
            return;
        }

        // iam:* has a rule of its own that says it all.
        if (action is not null && check.FactsOf(action).Meaning == ActionMeaning.WholeService)
        {
            return;
        }

        var name = action is null ? "NotAction" : $"'{action.Pattern.Text}'";
        if (statement.IsNotResource)
        {
            check.Report(Rule, statement, statement.ResourceElement.Name.Span, name, "every role but some");
            return;
        }

        foreach (var resource in statement.Resources)
        {
            var text = resource.Pattern.Text;
            if (IsOpen(text))
            {
                check.Report(Rule, statement, resource.Node.ValueSpan(), name, text == "*" ? "any role" : $"any role of '{text}'");
            }
        }
    }

    /// <summary>Whether a resource is every role of an account or a path: a prefix of names narrows.</summary>
    internal static bool IsOpen(string resource)
    {
        if (resource.IndexOf('*') < 0 || !StatementSets.OverlapResource(resource, "arn:*:iam::*:role/*"))
        {
            return false;
        }

        var role = resource.IndexOf(":role/", StringComparison.Ordinal);
        return role < 0
            ? WideResources.IsEverything(resource) || resource.EndsWith(":*", StringComparison.Ordinal)
            : resource.EndsWith("/*", StringComparison.Ordinal) || resource.EndsWith("/**", StringComparison.Ordinal);
    }
}
