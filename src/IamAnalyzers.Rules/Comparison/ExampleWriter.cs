using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>Chooses of a cell the request that says most to a reader: an action that exists, an ARN instead of <c>*</c>.</summary>
internal static class ExampleWriter
{
    public static RequestExample Write(RequestCell cell, PrincipalIdentity? principal, VariableLetters variables, AwsCatalog catalog)
    {
        var action = FindAction(cell, catalog) ?? (cell.Action.Text is { } found ? variables.ToText(found) : "*");
        return new RequestExample(action, FindResource(cell, action, variables), principal?.ToString(), cell.Context is { } context ? string.Join(" and ", context.Words) : "");
    }

    private static string? FindAction(RequestCell cell, AwsCatalog catalog)
    {
        IEnumerable<ServiceEntry> services = [];
        if (cell.Action.Text is { } text && new VariableLetters().ToText(text) is var example && catalog.TryGetService(example.AsSpan(0, example.IndexOf(':')), out var named))
        {
            services = [named];
        }
        else if (cell.Actions.All(static any => any.Any(static p => p.Places.Length > 0 && p.Places[0].Kind is not (PlaceKind.Letter or PlaceKind.Folded))))
        {
            services = catalog.Services;
        }

        foreach (var service in services)
        {
            foreach (var action in service.Actions)
            {
                var letters = TextPattern.Letters(action.FullName).ToArray();
                if (cell.Actions.All(any => any.Any(p => p.Holds(letters))) && !cell.NotActions.Any(p => p.Holds(letters)))
                {
                    return action.FullName;
                }
            }
        }

        return null;
    }

    private static string FindResource(RequestCell cell, string action, VariableLetters variables)
    {
        var service = action.Substring(0, Math.Max(0, action.IndexOf(':')));
        foreach (var shape in new[] { $"arn:aws:{service}:*:*:?*", "arn:aws:*:*:*:?*", "arn:*:*:*:*:?*" })
        {
            if (cell.WithResource([TextPattern.Arn(shape)!]).Resource.Text is { } arn)
            {
                return variables.ToText(arn);
            }
        }

        return cell.Resource.Text is { } text ? variables.ToText(text) : "*";
    }
}
