namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes what a trust policy has besides the methods of its actions: whether somebody may assume the role at all.</summary>
internal static class TrustEmitter
{
    public static void Emit(CodeWriter writer)
    {
        const string Parameters = $"{StatementEmitter.PrincipalParameter}, in Context context = default";
        Documentation.Summary(writer, "Whether somebody may assume the role, by the operation that is theirs: SAML and web identity providers have their own.");
        Documentation.Parameter(writer, "principal", "Who wants to assume the role.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line($"public static bool CanAssume({Parameters}) =>");
        using (writer.Indent())
        {
            writer.Line("Assume(principal, context).IsAllowed;");
        }

        writer.Line();
        Documentation.Summary(writer, "Decides whether somebody may assume the role, and says which statement did.");
        Documentation.Parameter(writer, "principal", "Who wants to assume the role.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line($"public static {Names.AccessDecision} Assume({Parameters}) =>");
        using (writer.Indent())
        {
            writer.Line($"Evaluate(principal, {Names.TrustActions}.For(principal), \"*\", context);");
        }

        writer.Line();
    }
}
