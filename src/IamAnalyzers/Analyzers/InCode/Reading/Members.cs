using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Reading;

/// <summary>Reads the members that an object initialiser sets.</summary>
internal static class Members
{
    /// <summary>One member that is set: where its name stands, and its value.</summary>
    internal readonly record struct Member(string Name, SyntaxNode NameSyntax, IOperation Value);

    /// <summary>The members in the order of the text. <c>Items = { a, b }</c> is the member with the initialiser as its value.</summary>
    public static IEnumerable<Member> Of(IOperation creation)
    {
        if (creation is not IObjectCreationOperation { Initializer: { } initializer })
        {
            yield break;
        }

        foreach (var element in initializer.Initializers)
        {
            switch (element)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.Length: 0 } property } assignment:
                    yield return new Member(property.Property.Name, NameOf(element.Syntax), assignment.Value);
                    break;
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property, Initializer: { } value }:
                    yield return new Member(property.Property.Name, NameOf(element.Syntax), value);
                    break;
            }
        }
    }

    /// <summary>The value of one member, or null.</summary>
    public static IOperation? Find(IOperation creation, string name)
    {
        foreach (var member in Of(creation))
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    private static SyntaxNode NameOf(SyntaxNode element) =>
        element is AssignmentExpressionSyntax assignment ? assignment.Left : element;
}
