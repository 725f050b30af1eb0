using System.ComponentModel;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>
/// The values of a template's variables, in the order in which they stand in it (a key that stands twice has two). Null is
/// a key without a single value: the default takes its place, or the template matches nothing.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct VariableValues
{
    private readonly string? _first;
    private readonly string? _second;
    private readonly string? _third;
    private readonly string? _fourth;
    private readonly string? _fifth;
    private readonly string? _sixth;
    private readonly string?[]? _all;

    /// <summary>The values of up to six variables, kept without an array.</summary>
    public VariableValues(
        string? first, string? second = null, string? third = null, string? fourth = null, string? fifth = null, string? sixth = null)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
        _fifth = fifth;
        _sixth = sixth;
        _all = null;
    }

    /// <summary>The values of any number of variables.</summary>
    public VariableValues(string?[] all)
    {
        _first = null;
        _second = null;
        _third = null;
        _fourth = null;
        _fifth = null;
        _sixth = null;
        _all = all;
    }

    internal string? this[int index] => _all is not null
        ? (index < _all.Length ? _all[index] : null)
        : index switch { 0 => _first, 1 => _second, 2 => _third, 3 => _fourth, 4 => _fifth, 5 => _sixth, _ => null };
}
