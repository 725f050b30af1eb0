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
    private readonly List<ResourceTemplatePart> _parts;

    private ResourceTemplate(List<ResourceTemplatePart> parts) => _parts = parts;

    /// <summary>Reads a template.</summary>
    /// <param name="text">The ARN, with <c>{name}</c> for route values and doubled braces for braces.</param>
    /// <exception cref="FormatException">A brace has no partner, or nothing stands between two.</exception>
    public static ResourceTemplate Parse(string text) => ResourceTemplateReader.TryRead(text, out var parts, out var fault, out var position)
        ? new ResourceTemplate(parts)
        : throw new FormatException($"The resource '{text}' cannot be read at character {position + 1}: {fault}.");

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

    private static string ValueOf(ResourceTemplatePart part, RouteValueDictionary values)
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
}
