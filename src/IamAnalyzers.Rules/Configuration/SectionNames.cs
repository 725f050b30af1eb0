namespace IamAnalyzers.Rules.Configuration;

/// <summary>Paths of section names, of which only the end is kept: a name's meaning is in the nearest ones.</summary>
internal static class SectionNames
{
    private const int Longest = 256;

    /// <summary>Joins the path of a section and a name in it.</summary>
    public static string Join(string context, string name)
    {
        var joined = context.Length == 0 ? name : name.Length == 0 ? context : context + ":" + name;
        return joined.Length <= Longest ? joined : joined.Substring(joined.Length - Longest);
    }
}
