namespace IamAnalyzers.Generation.Models;

/// <summary>Which class a policy file asks for; all of them together decide who gets a name that two ask for.</summary>
internal readonly record struct ClassIdentity(string Path, string Namespace, string ClassName);

/// <summary>The class that a policy file gets.</summary>
/// <param name="Path">The policy file.</param>
/// <param name="ClassName">Its class's name, unique in the compilation.</param>
/// <param name="HintName">The name of the generated file, unique in the compilation without regard to case.</param>
internal readonly record struct AssignedName(string Path, string ClassName, string HintName);
