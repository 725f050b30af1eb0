namespace IamAnalyzers.Generation.Models;

/// <summary>Which class a policy document asks for; all of them together decide who gets a name that two ask for.</summary>
/// <param name="Path">The document.</param>
/// <param name="Namespace">What stands in front of the class's name.</param>
/// <param name="ClassName">The class.</param>
/// <param name="IsDeclared">Whether the user has declared the class, so that the name is as it is.</param>
internal readonly record struct ClassIdentity(string Path, string Namespace, string ClassName, bool IsDeclared = false);

/// <summary>The class that a policy document gets.</summary>
/// <param name="Path">The document.</param>
/// <param name="ClassName">Its class's name, unique in the compilation.</param>
/// <param name="HintName">The name of the generated file, unique in the compilation without regard to case.</param>
internal readonly record struct AssignedName(string Path, string ClassName, string HintName);
