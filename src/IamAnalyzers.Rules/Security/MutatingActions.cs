using System.Globalization;
using IamAnalyzers.Rules.Actions;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Security;

/// <summary>Names the actions among those of a wildcard that write or change permissions.</summary>
internal static class MutatingActions
{
    private const AccessLevels Mutating = AccessLevels.Write | AccessLevels.PermissionsManagement;

    // So many names say what a wildcard is about without filling the screen.
    private const int Shown = 3;

    /// <summary>The first few of them and how many more there are, those that change permissions first; null where there are none.</summary>
    public static string? Describe(ActionFacts facts)
    {
        // Both lists in the catalogue's order, so that the text is the same every time.
        var managing = new List<string>(Shown);
        var writing = new List<string>(Shown);
        var count = 0;
        foreach (var action in facts.Actions)
        {
            var levels = action.AccessLevels;
            if ((levels & Mutating) == 0)
            {
                continue;
            }

            count++;
            var list = (levels & AccessLevels.PermissionsManagement) != 0 ? managing : writing;
            if (list.Count < Shown)
            {
                list.Add(action.Name);
            }
        }

        if (count == 0)
        {
            return null;
        }

        var names = managing.Concat(writing).Take(Shown).ToList();
        var text = string.Join(", ", names);
        return count > names.Count ? $"{text} and {Number(count - names.Count)} more that change something" : text;
    }

    /// <summary>A number as a message writes it.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
