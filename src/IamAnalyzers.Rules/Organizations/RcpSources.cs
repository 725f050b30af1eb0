using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules.Conditions;
using IamAnalyzers.Rules.Editing;

namespace IamAnalyzers.Rules.Organizations;

/// <summary>
/// Who is asking, in resource control policies: principals of accounts, or AWS's services on behalf of somebody. The keys of the
/// one are absent for the other, and a negated operator holds for an absent key.
/// </summary>
/// <remarks>AWS: "Establishing permissions guardrails using data perimeters", and Organizations' "RCP examples".</remarks>
internal static class RcpSources
{
    public const string IsService = "aws:PrincipalIsAWSService";

    private const string SourceAccount = "aws:SourceAccount";

    private static readonly string[] PrincipalKeys = ["aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];

    private static readonly string[] SourceKeys = ["aws:SourceOrgID", "aws:SourceOrgPaths", SourceAccount, "aws:SourceArn"];

    /// <summary>The condition of a Deny in an RCP that also denies AWS's services, because they have no such key; null where there is none.</summary>
    public static ConditionSyntax? DenyingServices(PolicyCheck check, StatementSyntax statement) =>
        IsDenyOfRcp(check, statement) && !Guards(statement, "false") && !DemandsOwnPrincipal(statement)
            ? Negated(statement, PrincipalKeys)
            : null;

    /// <summary>The condition of a Deny in an RCP about the source on whose behalf a service asks; null where there is none.</summary>
    public static ConditionSyntax? DenyingSources(PolicyCheck check, StatementSyntax statement) =>
        IsDenyOfRcp(check, statement) ? Negated(statement, SourceKeys) : null;

    /// <summary>Whether a statement concerns services alone (<c>true</c>), or everybody else alone (<c>false</c>).</summary>
    public static bool Guards(StatementSyntax statement, string value) => statement.Conditions.Any(c =>
        c.IsAbout(IsService)
        && c.Operator.Kind == ConditionOperatorKind.Bool
        && c.Values.Length > 0
        && c.Values.All(v => string.Equals(v.Text, value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether a statement concerns only requests that say on whose behalf they come.</summary>
    public static bool DemandsSource(StatementSyntax statement) => SourceKeys.Any(key => ConditionReasoning.DemandsKey(statement, key));

    /// <summary>Limits a statement to requests that no service makes.</summary>
    public static ImmutableArray<SuggestedEdit> LeaveServicesAlone(PolicyCheck check, StatementSyntax statement) =>
        Suggest("Leave AWS's services alone", MentionsService(statement) ? null : Add(check, statement, "BoolIfExists", IsService, "false"));

    /// <summary>Limits a statement to requests by services that say on whose behalf they ask.</summary>
    public static ImmutableArray<SuggestedEdit> DenyServicesOnly(PolicyCheck check, StatementSyntax statement) => MentionsService(statement)
        ? ImmutableArray<SuggestedEdit>.Empty
        : Suggest("Deny services only", Add(check, statement, "Null", SourceAccount, "false"), Add(check, statement, "Bool", IsService, "true"));

    /// <summary>Limits a statement to requests that say on whose behalf they come.</summary>
    public static ImmutableArray<SuggestedEdit> DemandSource(PolicyCheck check, StatementSyntax statement) =>
        Suggest($"Demand that {SourceAccount} is there", Add(check, statement, "Null", SourceAccount, "false"));

    private static bool MentionsService(StatementSyntax statement) => statement.Conditions.Any(static c => c.IsAbout(IsService));

    // What no request by a service has; whether it has an account is not documented.
    private static bool DemandsOwnPrincipal(StatementSyntax statement) => statement.Conditions.Any(c =>
        (c.IsAbout("aws:PrincipalOrgID") || c.IsAbout("aws:PrincipalOrgPaths") || c.Key.StartsWith("aws:PrincipalTag/", StringComparison.OrdinalIgnoreCase))
        && ConditionReasoning.DemandsKey(statement, c.Key));

    private static bool IsDenyOfRcp(PolicyCheck check, StatementSyntax statement) =>
        check.Kind == PolicyKind.ResourceControl && statement.Effect == Effect.Deny;

    private static ConditionSyntax? Negated(StatementSyntax statement, string[] keys) =>
        statement.Conditions.FirstOrDefault(c => c.Operator.IsNegated && c.Operator.Qualifier != SetQualifier.ForAnyValue && keys.Any(c.IsAbout));

    private static ImmutableArray<SuggestedEdit> Suggest(string title, TextEdit? first, TextEdit? second = null) =>
        first is not { } change ? ImmutableArray<SuggestedEdit>.Empty
        : second is not { } other ? ImmutableArray.Create(new SuggestedEdit(title, ImmutableArray.Create(change)))
        : ImmutableArray.Create(new SuggestedEdit(title, other.Span == change.Span
            ? ImmutableArray.Create(change with { NewText = change.NewText + other.NewText })
            : ImmutableArray.Create(change, other)));

    /// <summary>Puts a condition in; null where its place is taken.</summary>
    private static TextEdit? Add(PolicyCheck check, StatementSyntax statement, string name, string key, string value)
    {
        if (statement.ConditionElement?.Value is not JsonObject operators)
        {
            return null;
        }

        return operators.Find(name) switch
        {
            null => JsonEdits.InsertLast(check.Syntax.Text, operators, name, $"{{ {JsonEdits.Quote(key)}: {JsonEdits.Quote(value)} }}"),
            { Value: JsonObject keys } when keys.Find(key) is null => JsonEdits.InsertLast(check.Syntax.Text, keys, key, JsonEdits.Quote(value)),
            _ => null,
        };
    }
}
