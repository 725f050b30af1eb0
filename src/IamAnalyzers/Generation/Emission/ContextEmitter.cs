using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes the <c>Context</c> of a policy's class: a property for each condition key that the policy reads.</summary>
internal static class ContextEmitter
{
    public static void Emit(CodeWriter writer, PolicyModel policy)
    {
        Documentation.Summary(writer, policy.Context.Count == 0
            ? "The condition keys that the policy reads: none."
            : "The condition keys that the policy reads. A property that is not set is a key that the request does not have, as in AWS.");
        writer.Line(Names.GeneratedCode);
        using (writer.Block("public readonly record struct Context"))
        {
            for (var i = 0; i < policy.Context.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var property = policy.Context[i];
                Documentation.Summary(writer, $"{Documentation.Code(property.Key)}{(property.IsList ? ", all its values" : string.Empty)}; null where the request does not have the key.");
                writer.Line($"public {TypeOf(property)}? {property.Name} {{ get; init; }}");
            }

            WriteConversion(writer, policy);
        }
    }

    private static void WriteConversion(CodeWriter writer, PolicyModel policy)
    {
        if (policy.Context.Count > 0)
        {
            writer.Line();
        }

        Documentation.Summary(writer, "The same keys as texts, for the evaluator.");
        using (writer.Block($"public {Names.RequestContext} ToRequestContext()"))
        {
            writer.Line($"var context = new {Names.RequestContext}();");
            foreach (var property in policy.Context)
            {
                writer.Line($"{Names.ContextValues}.Add(context, {Literals.String(property.Key)}, {property.Name});");
            }

            writer.Line("return context;");
        }
    }

    private static string TypeOf(ContextPropertyModel property) => property.IsList
        ? $"global::System.Collections.Generic.IReadOnlyList<{TypeOf(property.Type)}>"
        : TypeOf(property.Type);

    private static string TypeOf(ContextValueType type) => type switch
    {
        ContextValueType.Boolean => "bool",
        ContextValueType.Decimal => "decimal",
        ContextValueType.DateTimeOffset => "global::System.DateTimeOffset",
        ContextValueType.IPAddress => "global::System.Net.IPAddress",
        ContextValueType.Arn => Names.Arn,
        ContextValueType.Binary => "global::System.ReadOnlyMemory<byte>",
        _ => "string",
    };
}
