using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Values;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Collects the principals of one statement by their kind.</summary>
internal sealed class PrincipalBuilder
{
    private readonly List<(string Key, SyntaxNode Name, List<CodeValue> Values)> _kinds = [];
    private SyntaxNode? _origin;
    private CodeText? _everybody;

    public bool IsEmpty => _origin is null;

    /// <summary>Adds principals of a kind (<c>AWS</c>, <c>Service</c>, …).</summary>
    public void Add(string kind, CodeValue value, SyntaxNode origin)
    {
        _origin ??= origin;
        var index = _kinds.FindIndex(k => k.Key == kind);
        if (index < 0)
        {
            index = _kinds.Count;
            _kinds.Add((kind, origin, []));
        }

        _kinds[index].Values.AddRange(Collections.ItemsOf(value));
    }

    /// <summary>Adds <c>"*"</c> without a kind.</summary>
    public void AddEverybody(SyntaxNode origin)
    {
        _origin ??= origin;
        _everybody = CodeText.Implied("*", origin);
    }

    /// <summary>Adds principals of which nothing is known.</summary>
    public void AddUnknown(SyntaxNode origin)
    {
        _origin ??= origin;
        Add("AWS", new CodeText(ImmutableArray.Create(CodeTextPart.Unknown), origin), origin);
    }

    public void AddTo(List<CodeProperty> properties, string element)
    {
        if (_origin is null)
        {
            return;
        }

        CodeValue value = _everybody is not null ? _everybody : new CodeObject(
            _kinds.Select(static k => new CodeProperty(
                k.Key,
                k.Values.Count == 1 ? k.Values[0] : new CodeArray(k.Values.ToImmutableArray(), k.Name),
                k.Name)).ToImmutableArray(),
            _origin);
        properties.Add(new CodeProperty(element, value, _origin));
    }
}
