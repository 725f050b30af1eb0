using IamAnalyzers.Generation.Models;

namespace IamAnalyzers.Generation.Emission;

/// <summary>In which form a check has its resource: a typed one, nothing (the request is for <c>*</c>), or an ARN as text.</summary>
internal sealed class ResourceShape
{
    private static readonly string[] FieldNames = ["Partition", "Service", "Region", "Account", "Resource"];

    private ResourceShape(ActionTarget target, ResourceTypeModel? type, string typeName)
    {
        Target = target;
        Type = type;
        TypeName = typeName;
        var fields = type is not null
            ? type.Fields.Select(static f => (IReadOnlyList<TextPart>)f.Select(TextPart.From).ToList())
            : FieldNames.Select(static name => (IReadOnlyList<TextPart>)[TextPart.Span("resource." + name)]);
        Fields = fields.ToList();
    }

    /// <summary>An ARN as text, parted at its colons.</summary>
    public static ResourceShape Text { get; } = new(ActionTarget.Text, null, Names.ResourceText);

    /// <summary>Nothing: the request is for <c>*</c>.</summary>
    public static ResourceShape Everything { get; } = new(ActionTarget.Everything, null, string.Empty);

    public ActionTarget Target { get; }

    public ResourceTypeModel? Type { get; }

    /// <summary>The parameter's type as code; empty where there is none.</summary>
    public string TypeName { get; }

    public static ResourceShape Of(ResourceTypeModel type, string @namespace) => new(ActionTarget.Typed, type, Names.Type(@namespace, type.Name));

    /// <summary>An expression for the account in the ARN; null or empty at run time where it has none.</summary>
    public string Account => Target == ActionTarget.Text ? "resource.Account"
        : Type is not null && Type.Account.Count == 1 && Type.Account[0].IsVariable ? "resource." + Type.Account[0].Text
        : "default(string)";

    /// <summary>The five fields behind <c>arn:</c>, in parts.</summary>
    public IReadOnlyList<IReadOnlyList<TextPart>> Fields { get; }
}

/// <summary>A part of a text: known when the code is written, or an expression.</summary>
internal readonly record struct TextPart(string? Literal, TextExpr Expression)
{
    public bool IsLiteral => Literal is not null;

    public static TextPart Span(string code) => new(null, new TextExpr(code, IsSpan: true));

    public static TextPart From(ArnPart part) => part.IsVariable
        ? new TextPart(null, new TextExpr("resource." + part.Text, IsSpan: false))
        : new TextPart(part.Text, default);
}
