using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes what a trust policy has besides the methods of its actions: whether somebody may assume the role at all, and the same for
/// each sort of entity that the policy trusts, by the operation that is theirs.
/// </summary>
internal static class TrustEmitter
{
    private const string ContextParameter = "in Context context = default";
    private const string ContextDescription = "The condition keys of the request; what is not set is absent.";

    public static void Emit(CodeWriter writer, PolicyModel policy)
    {
        WriteCheck(
            writer,
            "CanAssume",
            "Whether somebody may assume the role, by the operation that is theirs: SAML and web identity providers have their own.",
            ("principal", StatementEmitter.PrincipalParameter, "Who wants to assume the role."),
            "Assume(principal, context).IsAllowed");
        Documentation.Summary(writer, "Decides whether somebody may assume the role, and says which statement did.");
        Documentation.Parameter(writer, "principal", "Who wants to assume the role.");
        Documentation.Parameter(writer, "context", ContextDescription);
        writer.Line($"public static {Names.AccessDecision} Assume({StatementEmitter.PrincipalParameter}, {ContextParameter}) =>");
        using (writer.Indent())
        {
            writer.Line($"Evaluate(principal, {Names.TrustActions}.For(principal), \"*\", context);");
        }

        writer.Line();
        foreach (var entity in TrustedEntities.Of(policy.Statements))
        {
            Emit(writer, entity);
        }
    }

    private static void Emit(CodeWriter writer, TrustedEntity entity)
    {
        var named = Documentation.Limit(entity.Names, Documentation.Code, "entities");
        Documentation.Summary(writer, $"Whether {entity.Kind.Description} may assume the role with {Documentation.Code(entity.Kind.Action)}.");
        Documentation.Remarks(writer, "The policy trusts:", named);
        var isIdentity = entity.Kind.Parameter == "principal";
        var declaration = isIdentity ? StatementEmitter.PrincipalParameter : "string " + entity.Kind.Parameter;
        Documentation.Parameter(writer, entity.Kind.Parameter, entity.Kind.ParameterDescription);
        Documentation.Parameter(writer, "context", ContextDescription);
        writer.Line($"public static bool {entity.Kind.Method}({declaration}, {ContextParameter}) =>");
        using (writer.Indent())
        {
            var principal = isIdentity ? "principal" : $"{Names.PrincipalIdentity}.Parse({entity.Kind.Parameter})";
            writer.Line($"Evaluate({principal}, {Literals.String(entity.Kind.Action)}, \"*\", context).IsAllowed;");
        }

        writer.Line();
        if (entity.Single is { } single)
        {
            Documentation.Summary(writer, $"Whether {Documentation.Code(single)}, the one that the policy trusts of its sort, may assume the role with {Documentation.Code(entity.Kind.Action)}.");
            Documentation.Parameter(writer, "context", ContextDescription);
            writer.Line($"public static bool {entity.Kind.Method}({ContextParameter}) =>");
            using (writer.Indent())
            {
                var argument = isIdentity ? $"{Names.PrincipalIdentity}.Parse({Literals.String(single)})" : Literals.String(single);
                writer.Line($"{entity.Kind.Method}({argument}, context);");
            }

            writer.Line();
        }
    }

    private static void WriteCheck(CodeWriter writer, string method, string summary, (string Name, string Declaration, string Description) parameter, string code)
    {
        Documentation.Summary(writer, summary);
        Documentation.Parameter(writer, parameter.Name, parameter.Description);
        Documentation.Parameter(writer, "context", ContextDescription);
        writer.Line($"public static bool {method}({parameter.Declaration}, {ContextParameter}) =>");
        using (writer.Indent())
        {
            writer.Line(code + ";");
        }

        writer.Line();
    }
}
