using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes how a class is declared, with the types in which it stands.</summary>
internal static class DeclarationEmitter
{
    public static string HeaderOf(ClassDeclaration declaration, string className) =>
        $"{declaration.Modifiers} class {Identifiers.Escape(className)}";

    /// <summary>Opens the types in which a class stands; they are closed when the result is disposed of.</summary>
    public static IDisposable OpenContainers(CodeWriter writer, ClassDeclaration declaration)
    {
        var open = new Scopes();
        foreach (var container in declaration.Containers)
        {
            open.Push(writer.Block($"partial {container.Keyword} {Identifiers.Escape(container.Name)}"));
        }

        return open;
    }

    private sealed class Scopes : Stack<CodeWriter.Scope>, IDisposable
    {
        public void Dispose()
        {
            while (Count > 0)
            {
                Pop().Dispose();
            }
        }
    }
}
