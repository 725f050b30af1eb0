using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A policy without errors, and what its class will have.</summary>
/// <param name="File">Where it comes from.</param>
/// <param name="Name">The class and the generated file.</param>
/// <param name="ResourceNamespace">Where its resource types are.</param>
/// <param name="Kind">The kind of policy, declared or inferred.</param>
/// <param name="SupportsVariables">Whether <c>${…}</c> is a policy variable in this document.</param>
/// <param name="Statements">The statements in the document's order.</param>
/// <param name="Context">The condition keys that the policy reads, by property name.</param>
/// <param name="Actions">The actions with methods, by method name.</param>
/// <param name="IsTooBroad">Whether wildcards were left unexpanded, because they stand for too many actions.</param>
internal sealed record PolicyModel(
    PolicyFile File,
    AssignedName Name,
    string ResourceNamespace,
    PolicyKind Kind,
    bool SupportsVariables,
    EquatableArray<StatementModel> Statements,
    EquatableArray<ContextPropertyModel> Context,
    EquatableArray<ActionModel> Actions,
    bool IsTooBroad)
{
    /// <summary>Whether it matters who asks, so that the methods take a principal.</summary>
    public bool TakesPrincipal => Kind is PolicyKind.Resource or PolicyKind.Trust || Statements.Any(static s => s.HasPrincipal);

    /// <summary>The class's name with namespace and the types in which it stands.</summary>
    public string FullName => string.Join(
        ".", File.Declaration.Containers.Select(static c => c.Name).Prepend(File.Namespace).Append(Name.ClassName).Where(static n => n.Length > 0));
}
