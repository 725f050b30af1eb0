namespace IamAnalyzers.Policies.Json;

/// <summary>The names of one object: compared one by one while they are few, hashed when they are many.</summary>
internal sealed class NameSet
{
    private readonly List<string> _few = new(8);
    private HashSet<string>? _many;

    public bool Add(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        if (_few.Contains(name))
        {
            return false;
        }

        _few.Add(name);
        if (_few.Count > 16)
        {
            _many = new HashSet<string>(_few, StringComparer.Ordinal);
        }

        return true;
    }
}
