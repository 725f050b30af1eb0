namespace IamAnalyzers.Rules.Comparison;

/// <summary>Finds a request that is in a cell and in none of a list of statements: the cell without the boxes, one after the other.</summary>
internal sealed class AccessSearch(IReadOnlyList<AccessBox> without)
{
    // Each statement that overlaps the cell without holding it parts it in up to one cell for each of its elements.
    private const int StepLimit = 2000;

    private int _steps;

    /// <summary>Whether the search was given up; what it then returned is a guess on the safe side.</summary>
    public bool WasGivenUp => _steps > StepLimit;

    /// <summary>A part of the cell that is outside of all statements; null where there is none.</summary>
    public RequestCell? Find(RequestCell cell) => Find(cell, 0);

    /// <summary>The part of a cell that a statement is about.</summary>
    public static RequestCell Inside(RequestCell cell, AccessBox box)
    {
        var statement = box.Statement;
        cell = statement.IsNotAction ? cell.WithoutAction(box.Actions) : cell.WithAction(box.Actions);
        cell = InsideResource(cell, box);
        return box.Conditions.Aggregate(cell, static (c, atom) => c.With(new ConditionLiteral(atom, true)));
    }

    private static RequestCell InsideResource(RequestCell cell, AccessBox box) =>
        !box.Statement.HasResource ? cell
        : box.Statement.IsNotResource ? cell.WithoutResource(box.Resources)
        : cell.WithResource(box.Resources);

    private RequestCell? Find(RequestCell cell, int at)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        while (at < without.Count && Inside(cell, without[at]).IsEmpty)
        {
            at++;
        }

        if (at == without.Count || ++_steps > StepLimit)
        {
            return cell;
        }

        foreach (var part in Outside(cell, without[at]))
        {
            if (Find(part, at + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>What the statement leaves of the cell: requests of another action, on another resource, or in another context.</summary>
    private static IEnumerable<RequestCell> Outside(RequestCell cell, AccessBox box)
    {
        yield return box.Statement.IsNotAction ? cell.WithAction(box.Actions) : cell.WithoutAction(box.Actions);
        if (box.Statement.HasResource)
        {
            yield return box.Statement.IsNotResource ? cell.WithResource(box.Resources) : cell.WithoutResource(box.Resources);
        }

        foreach (var atom in box.Conditions)
        {
            yield return cell.With(new ConditionLiteral(atom, false));
        }
    }
}
