using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Report.Access;

/// <summary>Every current action with its service and level, and the sets of actions that patterns stand for.</summary>
internal sealed class ActionUniverse
{
    private readonly AwsCatalog _catalog;
    private readonly int[] _service;
    private readonly AccessLevels[] _levels;
    private readonly int _size;

    // Accounts repeat the same few thousand patterns.
    private readonly Dictionary<string, ActionSet> _byPattern = new(StringComparer.OrdinalIgnoreCase);

    public ActionUniverse(AwsCatalog catalog)
    {
        _catalog = catalog;
        Services = catalog.Services.ToArray();
        _size = Services.Max(static s => s.Actions.Select(static a => a.Index).Append(0).Max()) + 1;
        _service = new int[_size];
        _levels = new AccessLevels[_size];
        Everything = Empty();
        for (var i = 0; i < Services.Length; i++)
        {
            foreach (var action in Services[i].Actions)
            {
                _service[action.Index] = i;
                _levels[action.Index] = action.AccessLevels;
                Everything.Add(action.Index);
            }
        }
    }

    /// <summary>The services by prefix; their places here are the numbers that <see cref="ServiceOf"/> gives.</summary>
    public ServiceEntry[] Services { get; }

    /// <summary>Every action. Not to be changed.</summary>
    public ActionSet Everything { get; }

    public ActionSet Empty() => new(_size);

    public int ServiceOf(int action) => _service[action];

    public AccessLevels LevelsOf(int action) => _levels[action];

    /// <summary>The actions that a statement is about, resources and conditions aside.</summary>
    public ActionSet Of(Statement statement)
    {
        var listed = Empty();
        foreach (var pattern in statement.Actions)
        {
            listed.UnionWith(Of(pattern));
        }

        if (!statement.IsNotAction)
        {
            return listed;
        }

        var others = Everything.Copy();
        others.ExceptWith(listed);
        return others;
    }

    private ActionSet Of(ActionPattern pattern)
    {
        if (_byPattern.TryGetValue(pattern.Text, out var set))
        {
            return set;
        }

        var facts = ActionFacts.Of(pattern, _catalog);
        if (facts.Meaning == ActionMeaning.Everything)
        {
            set = Everything;
        }
        else
        {
            set = Empty();
            foreach (var action in facts.Actions)
            {
                set.Add(action.Index);
            }
        }

        _byPattern.Add(pattern.Text, set);
        return set;
    }
}
