using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Routing;

namespace IamAnalyzers.AspNetCore.Resources;

/// <summary>
/// A resource with route values in it: <c>arn:aws:s3:::docs/{key}</c>. A value may hold anything where the ARN's own resource
/// stands, and no colon before it: a caller cannot move the ARN's fields.
/// </summary>
internal sealed class ResourceTemplate
{
    // partition, service, region and account are over after the fifth colon.
    private const int ColonsBeforeResource = 5;

    private readonly Part[] _parts;

    private ResourceTemplate(Part[] parts) => _parts = parts;

    /// <summary>The names of the route values it needs.</summary>
    public IEnumerable<string> Parameters => _parts.Where(static p => p.IsParameter).Select(static p => p.Text);

    /// <summary>Reads a template.</summary>
    /// <param name="text">The ARN, with <c>{name}</c> for route values and doubled braces for braces.</param>
    /// <exception cref="FormatException">A brace has no partner, or nothing stands between two.</exception>
    public static ResourceTemplate Parse(string text)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        var colons = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                literal.Append(c);
                colons += c == ':' ? 1 : 0;
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (c == '}' || end < 0)
            {
                throw new FormatException($"The resource '{text}' has a brace without its partner at character {i + 1}; a brace itself is written twice.");
            }

            if (end == i + 1)
            {
                throw new FormatException($"The resource '{text}' has no name between the braces at character {i + 1}.");
            }

            Flush();
            parts.Add(new Part(text[(i + 1)..end], IsParameter: true, colons >= ColonsBeforeResource));
            i = end;
        }

        Flush();
        return new ResourceTemplate([.. parts]);

        void Flush()
        {
            if (literal.Length > 0)
            {
                parts.Add(new Part(literal.ToString(), IsParameter: false, IsFree: true));
                literal.Clear();
            }
        }
    }

    /// <summary>The resource of a request.</summary>
    /// <param name="values">Its route values.</param>
    /// <exception cref="ResourceValueException">A value is missing, or has a colon where the ARN's fields are.</exception>
    public string Bind(RouteValueDictionary values)
    {
        if (_parts is [{ IsParameter: false } only])
        {
            return only.Text;
        }

        var builder = new StringBuilder();
        foreach (var part in _parts)
        {
            builder.Append(part.IsParameter ? ValueOf(part, values) : part.Text);
        }

        return builder.ToString();
    }

    private static string ValueOf(Part part, RouteValueDictionary values)
    {
        var value = Convert.ToString(values[part.Text], CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(value))
        {
            throw new ResourceValueException($"The request has no route value '{part.Text}'.");
        }

        return part.IsFree || !value.Contains(':')
            ? value
            : throw new ResourceValueException($"The route value '{part.Text}' has a colon before the ARN's resource.");
    }

    /// <param name="Text">The literal, or the route value's name.</param>
    /// <param name="IsParameter">Whether it is a name.</param>
    /// <param name="IsFree">Whether a value may hold colons here.</param>
    private readonly record struct Part(string Text, bool IsParameter, bool IsFree);
}
