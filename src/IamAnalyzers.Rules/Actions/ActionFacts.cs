using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Actions;

/// <summary>What an action string means, as far as the catalogue knows.</summary>
internal enum ActionMeaning
{
    /// <summary>The form is wrong; see <see cref="ActionFacts.Form"/>.</summary>
    Malformed,

    /// <summary><c>*</c> or <c>*:*</c>.</summary>
    Everything,

    /// <summary>A wildcard in the service prefix.</summary>
    WildcardInService,

    /// <summary>A service that the catalogue does not know.</summary>
    UnknownService,

    /// <summary>A service that AWS withdrew.</summary>
    RetiredService,

    /// <summary>An action that exists.</summary>
    Action,

    /// <summary>An action that AWS withdrew from a service that exists.</summary>
    RetiredAction,

    /// <summary>An API operation that is no permission.</summary>
    ApiOperation,

    /// <summary>A name that a known service does not have.</summary>
    UnknownAction,

    /// <summary>Every action of a service, such as <c>s3:*</c>.</summary>
    WholeService,

    /// <summary>A pattern that matches some actions of a service.</summary>
    Pattern,

    /// <summary>A pattern that matches only actions that AWS withdrew.</summary>
    RetiredPattern,

    /// <summary>A pattern that matches no action.</summary>
    EmptyPattern,
}

/// <summary>An action string, looked up once for a document.</summary>
internal sealed class ActionFacts
{
    private static readonly ImmutableArray<ActionEntry> NoActions = ImmutableArray<ActionEntry>.Empty;

    private ActionFacts(ActionPattern pattern, ActionForm form, ActionMeaning meaning)
    {
        Pattern = pattern;
        Form = form;
        Meaning = meaning;
    }

    public ActionPattern Pattern { get; }

    public ActionForm Form { get; }

    public ActionMeaning Meaning { get; private set; }

    /// <summary>The service, where it is known or was once.</summary>
    public ServiceEntry Service { get; private set; }

    /// <summary>The actions that the string covers: one, or for a wildcard all that match; none for <c>*</c>, which is everything.</summary>
    public ImmutableArray<ActionEntry> Actions { get; private set; } = NoActions;

    /// <summary>For an API operation, the permissions that it needs.</summary>
    public ImmutableArray<string> Permissions { get; private set; } = ImmutableArray<string>.Empty;

    /// <summary>Whether the string is a wildcard over the known actions of a service.</summary>
    public bool IsServicePattern => Meaning is ActionMeaning.WholeService or ActionMeaning.Pattern;

    /// <summary>Looks an action string up.</summary>
    public static ActionFacts Of(ActionPattern pattern, AwsCatalog catalog)
    {
        var form = ActionForms.Classify(pattern.Text);
        if (form != ActionForm.Valid)
        {
            return new ActionFacts(pattern, form, ActionMeaning.Malformed);
        }

        if (pattern.IsAny || pattern.Text == "*:*")
        {
            return new ActionFacts(pattern, form, ActionMeaning.Everything);
        }

        if (pattern.Service.IndexOfAny(['*', '?']) >= 0)
        {
            return new ActionFacts(pattern, form, ActionMeaning.WildcardInService);
        }

        if (!catalog.TryGetService(pattern.Service.AsSpan(), out var service))
        {
            return catalog.TryGetRetiredService(pattern.Service.AsSpan(), out service)
                ? new ActionFacts(pattern, form, ActionMeaning.RetiredService) { Service = service }
                : new ActionFacts(pattern, form, ActionMeaning.UnknownService);
        }

        var facts = new ActionFacts(pattern, form, ActionMeaning.Action) { Service = service };
        if (pattern.HasWildcard)
        {
            facts.Expand();
        }
        else
        {
            facts.LookUp(catalog);
        }

        return facts;
    }

    private void LookUp(AwsCatalog catalog)
    {
        var name = Pattern.Name.AsSpan();
        if (Service.TryGetAction(name, out var action))
        {
            Actions = ImmutableArray.Create(action);
        }
        else if (catalog.TryGetActionsOfApi(Pattern.Service.AsSpan(), name, out var permissions) && !permissions.IsEmpty)
        {
            Meaning = ActionMeaning.ApiOperation;
            Permissions = permissions;
        }
        else
        {
            Meaning = Service.TryGetRetiredAction(name, out _) ? ActionMeaning.RetiredAction : ActionMeaning.UnknownAction;
        }
    }

    private void Expand()
    {
        if (ActionForms.IsWholeService(Pattern.Name))
        {
            Meaning = ActionMeaning.WholeService;
            Actions = ImmutableArray.CreateRange<ActionEntry>(Service.Actions);
            return;
        }

        Actions = ImmutableArray.CreateRange(Service.ActionsMatching(Pattern.Name));
        Meaning = !Actions.IsEmpty ? ActionMeaning.Pattern
            : Service.RetiredActions.Any(action => action.NameMatches(Pattern.Name)) ? ActionMeaning.RetiredPattern
            : ActionMeaning.EmptyPattern;
    }
}
