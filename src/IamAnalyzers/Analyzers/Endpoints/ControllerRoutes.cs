using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Endpoints;

/// <summary>The attribute routes of a controller's method.</summary>
internal static class ControllerRoutes
{
    private const string TemplateProvider = "Microsoft.AspNetCore.Mvc.Routing.IRouteTemplateProvider";

    /// <summary>Every route that leads to the method; none where routes by convention may.</summary>
    public static IReadOnlyList<RoutePattern> Of(IMethodSymbol method, INamedTypeSymbol type)
    {
        var own = Templates(method).ToList();
        var prefixes = new List<string>();
        for (var current = type; current is not null && prefixes.Count == 0; current = current.BaseType)
        {
            prefixes.AddRange(Templates(current).OfType<string>());
        }

        var routes = new List<string>();
        foreach (var template in own)
        {
            if (template is ['/' or '~', ..])
            {
                routes.Add(template.TrimStart('~'));
            }
            else if (prefixes.Count == 0)
            {
                routes.AddRange(template is null ? [] : [template]);
            }
            else
            {
                routes.AddRange(prefixes.Select(prefix => template is null ? prefix : $"{prefix.TrimEnd('/')}/{template}"));
            }
        }

        return routes.ConvertAll(RoutePattern.Parse);
    }

    // [HttpGet] without a template gives null: the method is at the controller's own route.
    private static IEnumerable<string?> Templates(ISymbol symbol) => symbol.GetAttributes()
        .Where(static a => a.AttributeClass?.AllInterfaces.Any(static i => i.ToDisplayString() == TemplateProvider) == true)
        .Select(static a => a.ConstructorArguments.Select(static argument => argument.Kind == TypedConstantKind.Primitive ? argument.Value as string : null).FirstOrDefault());
}
