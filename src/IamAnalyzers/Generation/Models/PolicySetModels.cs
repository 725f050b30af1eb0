using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Models;

/// <summary>A class with <c>[IamPolicySet]</c>, as it came in.</summary>
/// <param name="FilePath">The C# file.</param>
/// <param name="Class">The class.</param>
/// <param name="Members">The policies that it names, in the order of evaluation.</param>
internal sealed record PolicySetTarget(string FilePath, TargetClass Class, EquatableArray<PolicySetMember> Members);

/// <summary>A policy that a set names.</summary>
/// <param name="Kind">As what it acts.</param>
/// <param name="Level">Its level, from 0, where the kind has levels.</param>
/// <param name="Type">The class, as the code names it.</param>
internal readonly record struct PolicySetMember(PolicyKind Kind, int Level, TypeReference Type);

/// <summary>
/// A class as code names it. It may be one that is generated, which the compiler does not know yet: so its name is looked up
/// among the compiled policies.
/// </summary>
/// <param name="Name">The name as written, dotted.</param>
/// <param name="Candidates">The full names that it can stand for, in the order in which C# looks them up.</param>
internal sealed record TypeReference(string Name, EquatableArray<string> Candidates);

/// <summary>A set of which all policies are found.</summary>
/// <param name="Target">The class.</param>
/// <param name="Parts">Its policies, in the order of evaluation.</param>
internal sealed record PolicySetParts(PolicySetTarget Target, EquatableArray<PolicySetPart> Parts);

/// <summary>A policy of a set.</summary>
/// <param name="Kind">As what it acts.</param>
/// <param name="Level">Its level, from 0, where the kind has levels.</param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicySetPart(PolicyKind Kind, int Level, PolicyModel Policy);

/// <summary>A set of policies, and what its class will have.</summary>
/// <param name="Parts">Its policies, in the order of evaluation, all with the keys that any of them reads.</param>
/// <param name="Whole">All statements as if they were one policy's: what does not depend on who decides is written of this.</param>
internal sealed record PolicySetModel(EquatableArray<PolicySetPart> Parts, PolicyModel Whole)
{
    public IEnumerable<PolicySetPart> PartsOf(PolicyKind kind) => Parts.Where(p => p.Kind == kind);

    /// <summary>The policies of a kind, level by level.</summary>
    public IEnumerable<IGrouping<int, PolicySetPart>> LevelsOf(PolicyKind kind) => PartsOf(kind).GroupBy(static p => p.Level);
}
