using IamAnalyzers.Policies.Context;

namespace IamAnalyzers.Policies;

/// <content>Contexts that are completed for one request and stay as they were for the caller.</content>
public sealed partial class RequestContext
{
    /// <summary>A context with the same entries; what is added to either does not show in the other.</summary>
    internal RequestContext Copy() => new() { _entries = (ContextEntry[])_entries.Clone(), _count = _count, AreOtherKeysUnknown = AreOtherKeysUnknown };

    /// <summary>Gives a key a value unless something is said of it, be it that it is absent or unknown.</summary>
    internal RequestContext Complete(string key, string? value)
    {
        if (value is not null && IndexOf(new ContextKey(key)) < 0)
        {
            Add(key, value);
        }

        return this;
    }
}
