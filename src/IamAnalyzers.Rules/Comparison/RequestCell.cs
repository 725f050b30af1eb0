using System.Collections.Immutable;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>A part of the space of requests: what action, resource and context must be and must not be. Immutable.</summary>
internal sealed class RequestCell
{
    private TextAnswer? _action;
    private TextAnswer? _resource;
    private ContextExample? _context;
    private bool _isContextKnown;

    public ImmutableArray<IReadOnlyList<TextPattern>> Actions { get; private init; } = ImmutableArray<IReadOnlyList<TextPattern>>.Empty;

    public ImmutableArray<TextPattern> NotActions { get; private init; } = ImmutableArray<TextPattern>.Empty;

    public ImmutableArray<IReadOnlyList<TextPattern>> Resources { get; private init; } = ImmutableArray<IReadOnlyList<TextPattern>>.Empty;

    public ImmutableArray<TextPattern> NotResources { get; private init; } = ImmutableArray<TextPattern>.Empty;

    public ImmutableArray<ConditionLiteral> Conditions { get; private init; } = ImmutableArray<ConditionLiteral>.Empty;

    /// <summary>An action of the cell.</summary>
    public TextAnswer Action => _action ??= TextSpace.Find(Actions, NotActions);

    /// <summary>A resource of the cell.</summary>
    public TextAnswer Resource => _resource ??= TextSpace.Find(Resources, NotResources);

    /// <summary>A context of the cell; null where there is none.</summary>
    public ContextExample? Context
    {
        get
        {
            if (!_isContextKnown)
            {
                _context = ConditionSpace.Find(Conditions);
                _isContextKnown = true;
            }

            return _context;
        }
    }

    /// <summary>Whether there surely is no such request.</summary>
    public bool IsEmpty => Action.IsEmpty || Resource.IsEmpty || Context is null;

    /// <summary>The requests of the cell whose action one of the patterns holds.</summary>
    public RequestCell WithAction(IReadOnlyList<TextPattern> any) => new()
    {
        Actions = Actions.Add(any),
        NotActions = NotActions,
        Resources = Resources,
        NotResources = NotResources,
        Conditions = Conditions,
        _action = Kept(_action, any, isIn: true),
        _resource = _resource,
        _context = _context,
        _isContextKnown = _isContextKnown,
    };

    /// <summary>The requests of the cell whose action none of the patterns holds.</summary>
    public RequestCell WithoutAction(IReadOnlyList<TextPattern> none) => new()
    {
        Actions = Actions,
        NotActions = NotActions.AddRange(none),
        Resources = Resources,
        NotResources = NotResources,
        Conditions = Conditions,
        _action = Kept(_action, none, isIn: false),
        _resource = _resource,
        _context = _context,
        _isContextKnown = _isContextKnown,
    };

    /// <summary>The requests of the cell whose resource one of the patterns holds.</summary>
    public RequestCell WithResource(IReadOnlyList<TextPattern> any) => new()
    {
        Actions = Actions,
        NotActions = NotActions,
        Resources = Resources.Add(any),
        NotResources = NotResources,
        Conditions = Conditions,
        _action = _action,
        _resource = Kept(_resource, any, isIn: true),
        _context = _context,
        _isContextKnown = _isContextKnown,
    };

    /// <summary>The requests of the cell whose resource none of the patterns holds.</summary>
    public RequestCell WithoutResource(IReadOnlyList<TextPattern> none) => new()
    {
        Actions = Actions,
        NotActions = NotActions,
        Resources = Resources,
        NotResources = NotResources.AddRange(none),
        Conditions = Conditions,
        _action = _action,
        _resource = Kept(_resource, none, isIn: false),
        _context = _context,
        _isContextKnown = _isContextKnown,
    };

    /// <summary>The requests of the cell for which a condition holds, or does not.</summary>
    public RequestCell With(ConditionLiteral literal) => new()
    {
        Actions = Actions,
        NotActions = NotActions,
        Resources = Resources,
        NotResources = NotResources,
        Conditions = Conditions.Add(literal),
        _action = _action,
        _resource = _resource,
    };

    /// <summary>What was found before still serves where it meets what was added; what was empty stays so.</summary>
    private static TextAnswer? Kept(TextAnswer? answer, IReadOnlyList<TextPattern> patterns, bool isIn) => answer switch
    {
        { IsEmpty: true } => answer,
        { Text: { } text } when patterns.Any(p => p.Holds(text)) == isIn => answer,
        _ => null,
    };
}
