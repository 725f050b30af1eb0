using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Matching;
using IamAnalyzers.Rules.Security;

namespace IamAnalyzers.Rules.Escalation;

/// <summary>
/// A rule about paths of one certainty: all actions of a path must be allowed by statements that no condition narrows, on
/// resources that are left open, and not be denied. Who has everything anyway is told so by the rules about that.
/// </summary>
internal abstract class EscalationRule : PolicyRule
{
    private const int Shown = 4;

    private const string Command = "ssm:SendCommand";

    private static readonly string[] CommandDocuments = ["arn:*:ssm:*:*:document/AWS-RunShellScript", "arn:*:ssm:*:*:document/AWS-RunPowerShellScript"];

    protected abstract EscalationCertainty Certainty { get; }

    public sealed override void Check(PolicyCheck check)
    {
        if (!check.Kind.GrantsToPrincipals() || !check.Statements.Any(MayBegin) || HasEverything(check))
        {
            return;
        }

        var found = new List<(EscalationPath Path, ImmutableArray<(StatementSyntax Statement, ActionSyntax Action)> Grants)>();
        foreach (var path in EscalationPaths.All)
        {
            if (path.Certainty == Certainty && TryFind(check, path, out var grants))
            {
                found.Add((path, grants));
            }
        }

        // A path that needs more than another one adds nothing.
        found.RemoveAll(f => found.Any(g => g.Path != f.Path && g.Path.Actions.Length < f.Path.Actions.Length && g.Path.Actions.All(a => f.Path.Actions.Contains(a))));
        foreach (var group in found.GroupBy(static f => f.Grants[0].Action))
        {
            Report(check, group.ToList());
        }
    }

    /// <summary>The verb of the messages: one action lets, several let.</summary>
    public static string Verb(int actions) => actions == 1 ? "lets" : "let";

    private void Report(PolicyCheck check, List<(EscalationPath Path, ImmutableArray<(StatementSyntax Statement, ActionSyntax Action)> Grants)> found)
    {
        var (path, grants) = found[0];
        var (statement, action) = grants[0];
        var ids = found.Select(static f => f.Path.Id).ToList();
        var more = ids.Count > Shown ? $" and {MutatingActions.Number(ids.Count - Shown)} others" : string.Empty;
        check.Report(statement, new Finding(
            Rule,
            ActionSpans.Name(action),
            ImmutableArray.Create(
                string.Join(", ", path.Actions),
                string.Join(", ", grants.Select(static g => g.Statement.DisplayName).Distinct()),
                string.Join(", ", ids.Take(Shown)) + more,
                Verb(path.Actions.Length)))
        {
            AdditionalSpans = ImmutableArray.CreateRange(grants.Skip(1).Select(static g => g.Action.Node.ValueSpan())),
        });
    }

    private static bool TryFind(PolicyCheck check, EscalationPath path, out ImmutableArray<(StatementSyntax Statement, ActionSyntax Action)> grants)
    {
        var builder = ImmutableArray.CreateBuilder<(StatementSyntax, ActionSyntax)>(path.Actions.Length);
        grants = ImmutableArray<(StatementSyntax, ActionSyntax)>.Empty;
        foreach (var needed in path.Actions)
        {
            if (Find(check, path, needed) is not { } grant || IsDenied(check, needed))
            {
                return false;
            }

            builder.Add(grant);
        }

        grants = builder.ToImmutable();
        return true;
    }

    private static (StatementSyntax Statement, ActionSyntax Action)? Find(PolicyCheck check, EscalationPath path, string needed)
    {
        foreach (var statement in check.Statements)
        {
            if (statement.Effect == Effect.Allow && Grants.Granting(statement, needed) is { } action && IsOpen(check, path, statement, needed))
            {
                return (statement, action);
            }
        }

        return null;
    }

    private static bool IsOpen(PolicyCheck check, EscalationPath path, StatementSyntax statement, string needed)
    {
        if (path.PassesRole && needed != "iam:PassRole")
        {
            return !statement.IsNarrowed(Narrowing.Any); // On which function or instance the role ends makes no difference.
        }

        if (needed == "iam:PassRole")
        {
            return !statement.IsNarrowed(Narrowing.Any & ~Narrowing.Service)
                && PassesTo(statement, path)
                && (statement.IsNotResource || statement.Resources.Any(static r => PassRoleTooWideRule.IsOpen(r.Pattern.Text)));
        }

        return !statement.IsNarrowed(Narrowing.Any)
            && (statement.IsNotResource || Grants.OpenResource(statement) is not null)
            && (needed != Command || check.Statements.Any(RunsAnyCommand));
    }

    /// <summary>Whether a statement lets commands run through a document that takes any; other documents do what their author wrote.</summary>
    private static bool RunsAnyCommand(StatementSyntax statement) =>
        statement.Effect == Effect.Allow
        && Grants.Granting(statement, Command) is not null
        && (statement.IsNotResource
            ? !CommandDocuments.All(d => statement.Resources.Any(r => StatementSets.CoversResource(r.Pattern.Text, d)))
            : CommandDocuments.Any(d => statement.Resources.Any(r => StatementSets.OverlapResource(r.Pattern.Text, d))));

    /// <summary>Whether a condition on iam:PassedToService, if there is one, lets the service of the path pass.</summary>
    private static bool PassesTo(StatementSyntax statement, EscalationPath path)
    {
        var service = path.Actions.Length > 1 ? path.Actions[1].Substring(0, path.Actions[1].IndexOf(':')) : string.Empty;
        return statement.Conditions
            .Where(static c => string.Equals(c.Key, "iam:PassedToService", StringComparison.OrdinalIgnoreCase) && !c.Operator.IsNegated)
            .All(c => c.Values.Any(v => v.Text.Contains(service) || v.Text.IndexOf('*') >= 0));
    }

    private static bool IsDenied(PolicyCheck check, string action) => check.Statements.Any(s =>
        s.Effect == Effect.Deny
        && s.ConditionElement is null
        && WideResources.Find(s) is not null
        && s.IsNotAction != s.Actions.Any(a => a.Pattern.IsMatch(action)));

    /// <summary>Whether a statement may grant the first action of a path: most policies name none of those services.</summary>
    private static bool MayBegin(StatementSyntax statement) => statement.Effect == Effect.Allow
        && (statement.IsNotAction || statement.Actions.Any(static a =>
            a.Pattern.IsAny || a.Pattern.Service.IndexOfAny(['*', '?']) >= 0 || EscalationPaths.FirstServices.Contains(a.Pattern.Service)));

    private static bool HasEverything(PolicyCheck check) => check.Statements.Any(s =>
        s.Effect == Effect.Allow
        && !s.IsNotAction
        && s.Actions.Any(a => check.FactsOf(a) is var facts
            && (facts.Meaning == ActionMeaning.Everything || (facts.Meaning == ActionMeaning.WholeService && FullIamAccessRule.IsIam(facts)))));
}
