namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>A route, as far as the names of its values go.</summary>
/// <param name="Text">The route as written, its parts joined.</param>
/// <param name="Names">The names of its values, in their order.</param>
internal sealed record RoutePattern(string Text, IReadOnlyList<string> Names)
{
    // What routing itself adds; a template may use these like any other.
    private static readonly string[] ImpliedNames = ["controller", "action", "area", "page"];

    public bool Has(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) || ImpliedNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a route: <c>{name}</c>, <c>{*name}</c>, <c>{**name}</c>, <c>{name?}</c>, <c>{name=default}</c>, <c>{name:constraint}</c>.</summary>
    public static RoutePattern Parse(string text)
    {
        var names = new List<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = EndOf(text, i);
            var name = text.Substring(i + 1, end - i - 1).TrimStart('*');
            var tail = name.IndexOfAny([':', '=', '?']);
            names.Add(tail < 0 ? name : name.Substring(0, tail));
            i = end;
        }

        return new RoutePattern(text, names);
    }

    // A constraint may have doubled braces of its own: {code:regex(^\d{{3}}$)}.
    private static int EndOf(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++;
            }
            else if (text[i] == '}')
            {
                return i;
            }
        }

        return text.Length;
    }
}
