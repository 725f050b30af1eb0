using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes what a policy grants as data, for lists in user interfaces and for tests.</summary>
internal static class DataEmitter
{
    private const string ListClass = "Lists";
    private const string ListType = "global::System.Collections.Generic.IReadOnlyList";

    /// <param name="writer">Where to write.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="source">The member with the document, or the set of documents.</param>
    public static void Emit(CodeWriter writer, PolicyModel policy, string source = "Document")
    {
        Documentation.Summary(writer, "What the policy grants: each action and resource of its Allow statements; denies are not taken off.");
        writer.Line($"public static {ListType}<{Names.PolicyGrant}> Grants => {Names.PolicyGrant}.ListOf({source});");
        writer.Line();
        Documentation.Summary(writer, policy.IsTooBroad
            ? "The actions that have methods here: those that the policy names."
            : "The actions that have methods here: those that the policy names, and those that its wildcards stand for.");
        writer.Line($"public static {ListType}<string> Actions => {ListClass}.Actions;");
        writer.Line();
    }

    public static void EmitList(CodeWriter writer, PolicyModel policy)
    {
        using (writer.Block($"private static class {ListClass}"))
        {
            writer.Line($"public static readonly {ListType}<string> Actions = global::System.Array.AsReadOnly(new string[]");
            writer.Line("{");
            using (writer.Indent())
            {
                foreach (var action in policy.Actions.Select(static a => a.FullName).OrderBy(static a => a, StringComparer.Ordinal))
                {
                    writer.Line(Literals.String(action) + ",");
                }
            }

            writer.Line("});");
        }

        writer.Line();
    }
}
