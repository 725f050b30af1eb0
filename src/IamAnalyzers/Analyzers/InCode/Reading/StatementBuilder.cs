using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Collects the elements of one statement, which code may set at once or add one by one.</summary>
internal sealed class StatementBuilder(SyntaxNode origin)
{
    private readonly Dictionary<string, (SyntaxNode Name, List<CodeValue> Values, bool IsList)> _elements = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<CodeProperty> _conditions = [];
    private SyntaxNode? _conditionOrigin;
    private bool _hasUnknownCondition;
    private bool _isIncomplete;

    public PrincipalBuilder Principals { get; } = new();

    public PrincipalBuilder NotPrincipals { get; } = new();

    public bool Has(string element) => _elements.ContainsKey(element);

    /// <summary>Sets an element to one value.</summary>
    public void Set(string element, CodeValue value, SyntaxNode name)
    {
        if (!_elements.ContainsKey(element))
        {
            _order.Add(element);
        }

        _elements[element] = (name, [value], value is CodeArray);
    }

    /// <summary>Adds values to an element.</summary>
    public void Add(string element, CodeValue values, SyntaxNode name)
    {
        if (!_elements.TryGetValue(element, out var existing))
        {
            existing = (name, [], true);
            _order.Add(element);
        }

        var all = existing.Values.SelectMany(static v => Collections.ItemsOf(v)).Concat(Collections.ItemsOf(values)).ToList();
        _elements[element] = (existing.Name, [new CodeArray(all.ToImmutableArray(), existing.Name)], true);
    }

    /// <summary>Adds conditions: operators over keys over values.</summary>
    public void AddConditions(CodeValue conditions, SyntaxNode name)
    {
        _conditionOrigin ??= name;
        if (conditions is CodeObject node)
        {
            foreach (var property in node.Properties)
            {
                AddCondition(property);
            }
        }
        else
        {
            _hasUnknownCondition = true;
        }
    }

    public void AddCondition(string op, string key, CodeValue values, SyntaxNode name) =>
        AddConditions(CodeObject.Create(name, new CodeProperty(op, CodeObject.Create(name, new CodeProperty(key, values, name)), name)), name);

    /// <summary>Says that the object goes where anything may be done to it.</summary>
    public void MarkChangeable() => _hasUnknownCondition = true;

    /// <summary>Says that other code adds to the statement what is not seen here.</summary>
    public void MarkIncomplete() => _isIncomplete = true;

    private void AddCondition(CodeProperty property)
    {
        var index = _conditions.FindIndex(c => c.Name.Value == property.Name.Value);
        if (index >= 0 && _conditions[index].Value is CodeObject existing && property.Value is CodeObject added)
        {
            _conditions[index] = _conditions[index] with { Value = existing with { Properties = existing.Properties.AddRange(added.Properties) } };
        }
        else
        {
            _conditions.Add(property);
        }
    }

    /// <summary>The statement; an effect that nobody set is <c>Allow</c>.</summary>
    public CodeObject Build()
    {
        var properties = new List<CodeProperty>();
        if (_elements.TryGetValue("Sid", out var sid))
        {
            properties.Add(new CodeProperty("Sid", sid.Values[0], sid.Name));
        }

        properties.Add(_elements.TryGetValue("Effect", out var effect)
            ? new CodeProperty("Effect", effect.Values[0], effect.Name)
            : new CodeProperty("Effect", CodeText.Implied("Allow", origin), origin));
        Principals.AddTo(properties, "Principal");
        NotPrincipals.AddTo(properties, "NotPrincipal");
        foreach (var element in _order.Where(static e => e is not ("Sid" or "Effect")))
        {
            var (name, values, _) = _elements[element];
            properties.Add(new CodeProperty(element, values[0], name));
        }

        if (_conditions.Count > 0 || _hasUnknownCondition)
        {
            var conditions = _hasUnknownCondition ? _conditions.Append(Collections.UnknownProperty(origin)) : _conditions;
            properties.Add(new CodeProperty(
                "Condition", new CodeObject(conditions.ToImmutableArray(), _conditionOrigin ?? origin), _conditionOrigin ?? origin));
        }

        if (_isIncomplete)
        {
            properties.Add(Collections.UnknownProperty(origin));
        }

        return new CodeObject(properties.ToImmutableArray(), origin);
    }
}
