using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Authorization;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>A statement as a box in the space of requests: its actions, its resources, its conditions, and who may ask.</summary>
internal sealed class AccessBox
{
    private static readonly TextPattern Star = TextPattern.Exact("*");

    private readonly HashSet<string> _actionTexts;
    private readonly HashSet<string> _resourceTexts;
    private readonly HashSet<string> _conditionTexts;
    private readonly PrincipalMatcher? _principals;

    // Most statements are known to say the same by their texts alone.
    private readonly Lazy<TextPattern?[]> _actions;
    private readonly Lazy<TextPattern?[]> _resources;
    private IReadOnlyList<TextPattern>? _knownActions;
    private IReadOnlyList<TextPattern>? _knownResources;

    private AccessBox(Statement statement, VariableLetters? variables, bool variablesAreStars = false)
    {
        Statement = statement;
        _actions = new Lazy<TextPattern?[]>(() => [.. statement.Actions.Select(TextPattern.Action)]);
        _resources = new Lazy<TextPattern?[]>(() =>
            [.. statement.Resources.Select(r => TextPattern.Arn(variablesAreStars ? StatementSets.VariablesAsStars(r.Text) : r.Text, variables))]);
        Conditions = statement.Conditions.Select(static c => new ConditionAtom(c)).ToImmutableArray();
        _actionTexts = new HashSet<string>(statement.Actions.Select(static a => a.Text), StringComparer.OrdinalIgnoreCase);
        _resourceTexts = new HashSet<string>(statement.Resources.Select(static r => r.Text), StringComparer.Ordinal);
        _conditionTexts = new HashSet<string>(Conditions.Select(static c => c.Identity), StringComparer.Ordinal);
        _principals = statement.Principal is null ? null : new PrincipalMatcher(statement.Principal.Values, statement.IsNotPrincipal, statement.Effect);
    }

    public Statement Statement { get; }

    public ImmutableArray<ConditionAtom> Conditions { get; }

    /// <summary>The patterns of <c>Action</c> or <c>NotAction</c>, without those that match nothing.</summary>
    public IReadOnlyList<TextPattern> Actions => _knownActions ??= Known(_actions.Value);

    /// <summary>The patterns of <c>Resource</c> or <c>NotResource</c>, without those that match nothing.</summary>
    public IReadOnlyList<TextPattern> Resources => _knownResources ??= Known(_resources.Value);

    /// <summary>One value of <c>Action</c>: no pattern where it matches nothing.</summary>
    public IReadOnlyList<TextPattern> ActionAt(int index) => _actions.Value[index] is { } pattern ? [pattern] : [];

    /// <summary>One value of <c>Resource</c>: no pattern where it matches nothing.</summary>
    public IReadOnlyList<TextPattern> ResourceAt(int index) => _resources.Value[index] is { } pattern ? [pattern] : [];

    /// <summary>The statements of a policy.</summary>
    public static ImmutableArray<AccessBox> Of(PolicyDocument policy, VariableLetters variables) =>
        policy.Statements.Select(s => new AccessBox(s, policy.SupportsVariables ? variables : null)).ToImmutableArray();

    /// <summary>The same statement with variables that may hold anything: at least what it is about.</summary>
    public AccessBox Widest() => Statement.Resources.Any(static r => r.HasVariables) && !Statement.IsNotResource
        ? new AccessBox(Statement, variables: null, variablesAreStars: true)
        : this;

    /// <summary>Whether the statement is about a caller; where policies name nobody, about everyone.</summary>
    public bool IsAbout(PrincipalIdentity? caller) =>
        caller is not { } who || (_principals is not null && _principals.Match(who, default) != PrincipalMatch.None);

    /// <summary>Whether the texts alone show that the box holds all of one action, one resource and certain conditions of another.</summary>
    public bool PlainlyHolds(AccessBox other, int action, int resource) =>
        !Statement.IsNotAction
        && !Statement.IsNotResource
        && !other.Statement.IsNotAction
        && !other.Statement.IsNotResource
        && (_actionTexts.Contains(other.Statement.Actions[action].Text) || _actionTexts.Contains("*"))
        && (!Statement.HasResource
            || (other.Statement.HasResource && (_resourceTexts.Contains(other.Statement.Resources[resource].Text) || _resourceTexts.Contains("*"))))
        && _conditionTexts.IsSubsetOf(other._conditionTexts);

    /// <summary>Whether both statements say the same, whatever the order, for the same people.</summary>
    public bool IsSameAs(AccessBox other) =>
        Statement.Effect == other.Statement.Effect
        && Statement.IsNotAction == other.Statement.IsNotAction
        && Statement.IsNotResource == other.Statement.IsNotResource
        && Statement.HasResource == other.Statement.HasResource
        && _actionTexts.SetEquals(other._actionTexts)
        && _resourceTexts.SetEquals(other._resourceTexts)
        && _conditionTexts.SetEquals(other._conditionTexts);

    /// <summary>The requests that a statement may be about: every action is <c>service:name</c>, every resource an ARN or <c>*</c>.</summary>
    public static RequestCell Everything { get; } = new RequestCell()
        .WithAction([TextPattern.ActionOfAnyService])
        .WithResource([TextPattern.Arn("arn:*:*:*:*:*")!, Star]);

    private static IReadOnlyList<TextPattern> Known(TextPattern?[] patterns) => [.. patterns.Where(static p => p is not null).Select(static p => p!)];
}
