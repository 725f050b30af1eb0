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
    public static void Add(RequestContext context, string key, bool? value) => Add(context, key, value is null ? null : TextOf(value.Value));

    /// <summary>A number with all its digits.</summary>
    public static void Add(RequestContext context, string key, decimal? value) => Add(context, key, value is null ? null : TextOf(value.Value));

    /// <summary>A moment in ISO 8601, UTC.</summary>
    public static void Add(RequestContext context, string key, DateTimeOffset? value) => Add(context, key, value is null ? null : TextOf(value.Value));

    /// <summary>An address.</summary>
    public static void Add(RequestContext context, string key, IPAddress? value) => Add(context, key, value?.ToString());

    /// <summary>An ARN.</summary>
    public static void Add(RequestContext context, string key, Arn? value) => Add(context, key, value?.ToString());

    /// <summary>Bytes, as base64.</summary>
    public static void Add(RequestContext context, string key, ReadOnlyMemory<byte>? value) => Add(context, key, value is null ? null : TextOf(value.Value));

    /// <summary>All values of a key.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<string>? values) => AddAll(context, key, values, static v => v);

    /// <summary>All values of a key, <c>true</c> or <c>false</c>.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<bool>? values) => AddAll(context, key, values, TextOf);

    /// <summary>All values of a key, numbers with all their digits.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<decimal>? values) => AddAll(context, key, values, TextOf);

    /// <summary>All values of a key, moments in ISO 8601, UTC.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<DateTimeOffset>? values) => AddAll(context, key, values, TextOf);

    /// <summary>All values of a key, addresses; null is an empty text.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<IPAddress>? values) =>
        AddAll(context, key, values, static v => v?.ToString() ?? string.Empty);

    /// <summary>All values of a key, ARNs.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<Arn>? values) => AddAll(context, key, values, static v => v.ToString());

    /// <summary>All values of a key, bytes as base64.</summary>
    public static void Add(RequestContext context, string key, IReadOnlyList<ReadOnlyMemory<byte>>? values) => AddAll(context, key, values, TextOf);

    private static void AddAll<T>(RequestContext context, string key, IReadOnlyList<T>? values, Func<T, string> text)
    {
        if (values is not null)
        {
            Of(context).Add(key, values.Select(text).ToArray());
        }
    }

    private static string TextOf(bool value) => value ? "true" : "false";

    private static string TextOf(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string TextOf(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static string TextOf(ReadOnlyMemory<byte> value) => Convert.ToBase64String(value.ToArray());

    private static RequestContext Of(RequestContext context) => context ?? throw new ArgumentNullException(nameof(context));
}
