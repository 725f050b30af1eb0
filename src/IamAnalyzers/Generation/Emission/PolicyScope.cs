using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>What the emitters of one class share: the policy, its constants, and how expressions reach the context.</summary>
internal sealed class PolicyScope
{
    private readonly Dictionary<string, ContextPropertyModel> _properties;
    private readonly StatementActions[] _actions;

    public PolicyScope(PolicyModel policy, SetScope? set = null)
    {
        Policy = policy;
        Set = set;
        Constants = set?.Constants ?? new ConstantPool();
        _actions = policy.Statements.Select(static s => new StatementActions(s)).ToArray();
        _properties = policy.Context.ToDictionary(static p => p.Key, StringComparer.OrdinalIgnoreCase);
    }

    public PolicyModel Policy { get; }

    /// <summary>The set to which the policy belongs; null where it has a class of its own.</summary>
    public SetScope? Set { get; }

    public ConstantPool Constants { get; }

    public StatementActions ActionsOf(StatementModel statement) => _actions[statement.Index];

    /// <summary>The statements about an action, in the order of the document.</summary>
    public List<StatementModel> StatementsAbout(string action) => Policy.Statements.Where(s => ActionsOf(s).Include(action)).ToList();

    public ContextPropertyModel PropertyOf(string key) => _properties[key];

    /// <summary>A string expression for the value of a variable, null at run time where there is none.</summary>
    public string Variable(PatternPiece variable)
    {
        var property = PropertyOf(variable.Text);
        var value = "context." + property.Name;
        if (property.IsList)
        {
            value = ContextExpressions.Single(property, value);
        }

        return variable.Default is null ? value : $"{value} ?? {Literals.String(variable.Default)}";
    }

    /// <summary>A call's arguments for a template in pieces: the field that holds it and the values of its variables.</summary>
    public string TemplateArguments(IReadOnlyCollection<PatternPiece> pieces)
    {
        var (field, variables) = TemplateOf(PatternPieces.ToText(pieces, asTemplate: true));
        return $"{field}, {variables}";
    }

    /// <summary>The field that holds a template, and an expression for the values of its variables.</summary>
    public (string Field, string Variables) TemplateOf(string text)
    {
        var values = PatternPieces.OfTemplate(text).Where(static p => p.Kind == PieceKind.Variable).Select(Variable).ToList();
        var list = values.Count switch
        {
            0 => $"default({Names.VariableValues})",
            <= 6 => $"new {Names.VariableValues}({string.Join(", ", values)})",
            _ => $"new {Names.VariableValues}(new string?[] {{ {string.Join(", ", values)} }})",
        };
        return (Constants.Template(text), list);
    }
}

/// <summary>What the policies of one set share.</summary>
/// <param name="Constants">The constants of the set's class.</param>
/// <param name="Methods">Its private methods.</param>
/// <param name="HasBoundary">Whether it has a permissions boundary, which <c>NotPrincipal</c> asks.</param>
internal sealed record SetScope(ConstantPool Constants, MethodPool Methods, bool HasBoundary);
