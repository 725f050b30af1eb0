namespace IamAnalyzers.Policies.Json;

/// <summary>The names of one object: compared one by one with its properties while they are few, hashed when they are many.</summary>
internal struct NameSet(PendingStack<JsonProperty> properties)
{
    private const int Few = 16;

    private readonly int _start = properties.Count;
    private HashSet<string>? _many;

    /// <summary>False where the object has a property of that name already. The property itself is put on the stack by the caller.</summary>
    public bool Add(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        var all = properties.Since(_start);
        foreach (var property in all)
        {
            if (property.Name.Value == name)
            {
                return false;
            }
        }

        if (all.Length >= Few)
        {
            _many = new HashSet<string>(StringComparer.Ordinal) { name };
            foreach (var property in all)
            {
                _many.Add(property.Name.Value);
            }
        }

        return true;
    }
}
