using IamAnalyzers.Generation.Emission;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Accounts;

/// <summary>Writes the actions of a service as members: <c>S3.GetObject</c>.</summary>
internal static class ActionsEmitter
{
    private const string Type = "global::IamAnalyzers.Policies.IamAction";

    public static string Emit(NamedService named, string @namespace)
    {
        AwsCatalog.Default.TryGetService(named.Prefix.AsSpan(), out var service);
        var writer = new CodeWriter();
        FileHeader.Write(writer, $"The actions of {service.Name}.", @namespace);
        Documentation.Summary(writer, Documentation.Escape($"The actions of {service.Name}, for checks of principals."));
        writer.Line(AccountEmitter.GeneratedCode);
        using (writer.Block($"internal static class {named.ClassName}"))
        {
            // A member may have neither the name of its class nor that of what every class has.
            var names = new NameAllocator([named.ClassName, .. AccountPlanner.NamesOfEveryClass]);
            var isFirst = true;
            foreach (var action in service.Actions)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                Documentation.Summary(writer, $"{Documentation.Code(action.FullName)}: {Documentation.Escape(LevelsOf(action))}.");
                writer.Line($"public static {Type} {names.Allocate(Identifiers.ToPascalCase(action.Name, "Action"))} => new({Literals.String(action.FullName)});");
            }
        }

        return writer.ToString();
    }

    private static string LevelsOf(ActionEntry action) => AccessLevelNames.Of(action.AccessLevels);
}
