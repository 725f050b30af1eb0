using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Names that documents ask for and cannot have. The generator writes their classes under other names.</summary>
internal static class TargetNames
{
    /// <summary>What there is no code for, and why.</summary>
    public static IEnumerable<(string Subject, string Fault)> FindFaults(DocumentItem item, PolicyFile file, GenerationPlan plan)
    {
        if (item.Namespace is { } space && !space.Split('.').All(SyntaxFacts.IsValidIdentifier))
        {
            yield return ($"the namespace \"{space}\" of {item.FileName}", $"that is no name in C#; the class stands in {file.Namespace}");
        }

        if (item.ClassName is { } name && !SyntaxFacts.IsValidIdentifier(name))
        {
            yield return ($"the class name \"{name}\" of {item.FileName}", $"that is no name in C#; the class is called {plan.ClassNameOf(file)}");
        }

        if (plan.ClassNameOf(file) is var actual && actual != file.ClassName && FindOwner(file, plan) is { } owner)
        {
            yield return (
                $"the class name {file.ClassName} of {item.FileName}",
                $"{owner} has that name; this class is called {actual} until one of the two has another ClassName");
        }
    }

    private static string? FindOwner(PolicyFile file, GenerationPlan plan) =>
        plan.IsDeclaredInCode(file) ? "a class with [IamPolicy]" : plan.FindOwner(file) is { } owner ? Path.GetFileName(owner.Path) : null;
}
