using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace IamAnalyzers.Policies.Compiled;

/// <summary>Writes typed values of condition keys as the texts that a request carries. Null adds nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ContextValues
{
    /// <summary>A text as it is.</summary>
    public static void Add(RequestContext context, string key, string? value)
    {
        if (value is not null)
        {
            Of(context).Set(key, value);
        }
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static void Add(RequestContext context, string key, bool? value) => Add(context, key, value is null ? null : value.Value ? "true" : "false");

    /// <summary>A number with all its digits.</summary>
    public static void Add(RequestContext context, string key, decimal? value) => Add(context, key, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A moment in ISO 8601, UTC.</summary>
    public static void Add(RequestContext context, string key, DateTimeOffset? value) =>
        Add(context, key, value?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));

    /// <summary>An address.</summary>
    public static void Add(RequestContext context, string key, IPAddress? value) => Add(context, key, value?.ToString());

    /// <summary>All values of a key.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<string>? values)
    {
        if (values is not null)
        {
            Of(context).Add(key, values.ToArray());
        }
    }

    private static RequestContext Of(RequestContext context) => context ?? throw new ArgumentNullException(nameof(context));
}
