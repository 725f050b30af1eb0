namespace IamAnalyzers.Rules.Actions;

/// <summary>Judges the form of action strings.</summary>
internal static class ActionForms
{
    public static ActionForm Classify(string action)
    {
        if (action == "*")
        {
            return ActionForm.Valid;
        }

        // Characters that IAM refuses have a rule of their own.
        if (action.IndexOfAny(['$', '{', '}', '<', '>', '#', '%']) >= 0 || action.Any(static c => c is < ' ' or > '~'))
        {
            return ActionForm.Placeholder;
        }

        if (action.IndexOfAny([',', ';']) >= 0)
        {
            return ActionForm.List;
        }

        if (action.Length > 0 && action.Any(char.IsWhiteSpace) && action.Any(static c => !char.IsWhiteSpace(c)))
        {
            return ActionForm.Whitespace;
        }

        var colon = action.IndexOf(':');
        return colon <= 0 ? ActionForm.NoService
            : action.IndexOf(':', colon + 1) >= 0 ? ActionForm.ExtraColon
            : colon == action.Length - 1 ? ActionForm.NoName
            : ActionForm.Valid;
    }

    /// <summary>Whether a name part stands for every action: stars, and at most one character demanded.</summary>
    public static bool IsWholeService(string name) =>
        name.IndexOf('*') >= 0 && name.All(static c => c is '*' or '?') && name.Count(static c => c == '?') <= 1;
}
