using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>What the place of a policy in C# says about it.</summary>
internal static class PolicyPlace
{
    /// <summary>Whether an expression is the text of <c>[IamPolicy("…")]</c>, which is a policy whatever it holds.</summary>
    public static bool IsPolicyAttribute(ExpressionSyntax expression) =>
        expression.Parent is AttributeArgumentSyntax { NameEquals: null, Parent.Parent: AttributeSyntax attribute } && IsPolicyAttribute(attribute);

    /// <summary>Whether an attribute is called <c>[IamPolicy]</c>.</summary>
    public static bool IsPolicyAttribute(AttributeSyntax attribute) => NameOf(attribute.Name) is "IamPolicy" or "IamPolicyAttribute";

    /// <summary>Whether an attribute is called <c>[IamPolicySet]</c>.</summary>
    public static bool IsPolicySetAttribute(AttributeSyntax attribute) => NameOf(attribute.Name) is "IamPolicySet" or "IamPolicySetAttribute";

    /// <summary>Whether the code says of an expression that it is a policy: <c>PolicyDocument.Parse("…")</c>, <c>/* lang=iam-policy */ "…"</c>.</summary>
    public static bool IsSaidToBePolicy(ExpressionSyntax expression) =>
        expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } } argument
            && argument.Parent is ArgumentListSyntax { Arguments: var arguments } && arguments[0] == argument
            && call.Name.Identifier.ValueText is "Parse" or "TryParse"
            && NameOf(call.Expression) == "PolicyDocument"
        || HasComment(expression)
        || (CommentedOwner(expression) is { } owner && HasComment(owner));

    /// <summary>Whether a comment in front of a node can speak of the one value that the node gives.</summary>
    public static bool IsCommented(SyntaxNode node) =>
        node is LocalDeclarationStatementSyntax or ReturnStatementSyntax or ExpressionStatementSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax;

    /// <summary>The statement or declaration whose value an expression is.</summary>
    private static SyntaxNode? CommentedOwner(ExpressionSyntax expression)
    {
        var owner = expression.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: var declaration } } => declaration,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == expression => statement,
            ReturnStatementSyntax statement => statement,
            _ => null,
        };
        return owner is not null && IsCommented(owner) ? owner : null;
    }

    private static bool HasComment(SyntaxNode node)
    {
        var first = node.GetFirstToken();
        foreach (var item in first.GetPreviousToken().TrailingTrivia.Concat(first.LeadingTrivia))
        {
            if (item.IsKind(SyntaxKind.SingleLineCommentTrivia) || item.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                if (item.ToString().Replace(" ", "").IndexOf("lang=iam-policy", StringComparison.OrdinalIgnoreCase) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The kind of policy that the place asks for; null where it asks for none.</summary>
    public static PolicyKind? KindOf(ExpressionSyntax expression) => expression.Parent switch
    {
        AttributeArgumentSyntax { Parent: AttributeArgumentListSyntax arguments } => KindIn(arguments),
        AssignmentExpressionSyntax { Left: var left } => KindOfMember(NameOf(left)),
        ArgumentSyntax { NameColon.Name.Identifier.ValueText: var name } => KindOfMember(name),
        _ => null,
    };

    private static PolicyKind? KindIn(AttributeArgumentListSyntax arguments)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == "Kind"
                && DocumentItem.TryParseKind(NameOf(argument.Expression), out var kind))
            {
                return kind;
            }
        }

        return null;
    }

    // AWS SDK, CDK's L1 classes and Pulumi call it alike.
    private static PolicyKind? KindOfMember(string? name) =>
        string.Equals(name, "AssumeRolePolicyDocument", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "AssumeRolePolicy", StringComparison.OrdinalIgnoreCase)
            ? PolicyKind.Trust
            : null;

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
