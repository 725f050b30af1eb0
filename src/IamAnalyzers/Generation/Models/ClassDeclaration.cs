namespace IamAnalyzers.Generation.Models;

/// <summary>How a class is declared whose code is generated.</summary>
/// <param name="Modifiers">What stands in front of <c>class</c>. Where the user has declared the class, accessibility is left to that.</param>
/// <param name="Containers">The types in which it stands, the outermost first.</param>
internal sealed record ClassDeclaration(string Modifiers, EquatableArray<ContainingType> Containers)
{
    /// <summary>A class of a file, which nobody else declares.</summary>
    public static ClassDeclaration OfFile { get; } = new("public static partial", EquatableArray<ContainingType>.Empty);

    /// <summary>A part of a class that the user has declared.</summary>
    public static ClassDeclaration PartOf(EquatableArray<ContainingType> containers) => new("static partial", containers);
}

/// <summary>A type in which a class stands.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</param>
/// <param name="Name">Its name.</param>
internal readonly record struct ContainingType(string Keyword, string Name);
