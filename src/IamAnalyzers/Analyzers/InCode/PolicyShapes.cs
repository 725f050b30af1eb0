using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Analyzers.InCode.Values;

namespace IamAnalyzers.Analyzers.InCode;

/// <summary>Tells what a value is: a document, statements, or several documents by name.</summary>
internal static class PolicyShapes
{
    /// <summary>The documents that a value holds; statements alone make a document of their own.</summary>
    public static IEnumerable<CodeObject> DocumentsIn(CodeValue value)
    {
        switch (value)
        {
            case CodeObject node when node["Statement"] is not null:
                return [node];
            case CodeObject node when IsStatement(node):
                return [CdkObjects.Document(node.Origin, ImmutableArray.Create<CodeValue>(node))];
            case CodeObject node:
                return node.Properties.SelectMany(static p => DocumentsIn(p.Value));
            case CodeArray array when array.Items.OfType<CodeObject>().Any(IsStatement):
                return [CdkObjects.Document(array.Origin, array.Items)];
            case CodeArray array:
                return array.Items.SelectMany(DocumentsIn);
            default:
                return [];
        }
    }

    /// <summary>Whether an object that may be anything is a policy: it has statements with effects.</summary>
    public static bool IsPolicy(CodeObject value) => value["Statement"] switch
    {
        CodeObject statement => IsStatement(statement),
        CodeArray statements => statements.Items.OfType<CodeObject>().Any(IsStatement),
        _ => false,
    };

    private static bool IsStatement(CodeObject value) => value["Effect"] is not null;
}
