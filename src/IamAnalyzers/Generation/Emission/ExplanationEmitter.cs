using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the method that has the evaluator explain a request, for kinds of policy that decide by themselves.</summary>
internal static class ExplanationEmitter
{
    public static void Emit(CodeWriter writer, PolicyModel policy)
    {
        var set = policy.Kind switch
        {
            PolicyKind.Identity => "IdentityPolicies = global::System.Collections.Immutable.ImmutableArray.Create(Document)",
            PolicyKind.Resource or PolicyKind.Trust => "ResourcePolicy = Document",
            _ => null,
        };
        if (set is null)
        {
            return;
        }

        Documentation.Summary(writer, "The evaluator's account of a request under this policy alone: what matched, what did not, and why.");
        Documentation.Parameter(writer, "principal", "Who asks, as an ARN; the evaluator derives from it the keys that the context lacks.");
        Documentation.Parameter(writer, "action", "The action, such as <c>s3:GetObject</c>.");
        Documentation.Parameter(writer, "resource", "The resource's ARN, or <c>*</c> for an action without resource-level permissions.");
        Documentation.Parameter(writer, "context", "The condition keys of the request; what is not set is absent.");
        writer.Line("public static string Explain(string principal, string action, string resource, in Context context = default) =>");
        using (writer.Indent())
        {
            writer.Line($"{Names.PolicyEvaluator}.Evaluate(");
            using (writer.Indent())
            {
                writer.Line($"new {Names.AuthorizationRequest} {{ Principal = principal, Action = action, Resource = resource, Context = context.ToRequestContext() }},");
                writer.Line($"new {Names.PolicySet} {{ {set} }}).Explain();");
            }
        }

        writer.Line();
    }
}
