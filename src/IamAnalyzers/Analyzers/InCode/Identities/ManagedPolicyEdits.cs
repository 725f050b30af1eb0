using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Cdk;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>
/// Edits that make a managed policy of an inline one in code for the CDK. Only names are changed, so that layout and comments
/// stay; where the object is used for anything that a managed policy does not offer, there is no edit.
/// </summary>
internal sealed class ManagedPolicyEdits
{
    private const string Title = "Make it a managed policy";

    /// <summary>The members of a policy's props that a managed policy's props have too, by their name there.</summary>
    private static readonly Dictionary<string, string> SharedMembers = new(StringComparer.Ordinal)
    {
        ["Document"] = "Document",
        ["Statements"] = "Statements",
        ["PolicyDocument"] = "PolicyDocument",
        ["PolicyName"] = "ManagedPolicyName",
        ["Users"] = "Users",
        ["Groups"] = "Groups",
        ["Roles"] = "Roles",
    };

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<TextEdit>.Builder _changes = ImmutableArray.CreateBuilder<TextEdit>();

    private ManagedPolicyEdits(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The edit for <c>new Policy(scope, id, props)</c> and its L1 kin, told by the policy or by its props; none where it is not sure.</summary>
    public static ImmutableArray<SuggestedEdit> OfPolicy(SyntaxNode policyOrProps, SemanticModel? model, CancellationToken cancellationToken)
    {
        var creation = policyOrProps is ObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax outer } } && NameOf(outer) is not null
            ? outer
            : policyOrProps as ObjectCreationExpressionSyntax;
        if (creation is null || model is null)
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var edits = new ManagedPolicyEdits(model, cancellationToken);
        return edits.TryChange(creation) ? edits.Build() : ImmutableArray<SuggestedEdit>.Empty;
    }

    /// <summary>The edit for the policy that an expression gives: a creation, or a variable that holds one.</summary>
    public static ImmutableArray<SuggestedEdit> OfValue(IOperation? policy, CancellationToken cancellationToken)
    {
        var syntax = policy?.Syntax;
        if (syntax is IdentifierNameSyntax
            && policy!.SemanticModel?.GetSymbolInfo(syntax, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
            && references[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initializer })
        {
            syntax = initializer;
        }

        return syntax is null ? ImmutableArray<SuggestedEdit>.Empty : OfPolicy(syntax, policy!.SemanticModel, cancellationToken);
    }

    /// <summary>The edit for the dictionary of a role's <c>InlinePolicies</c>; none where it is not sure.</summary>
    /// <param name="name">The property's name in the initialiser of the role's props.</param>
    /// <param name="model">The model of its tree; without it there is no edit.</param>
    /// <param name="cancellationToken">Stops between two look-ups.</param>
    public static ImmutableArray<SuggestedEdit> OfInlinePolicies(SyntaxNode name, SemanticModel? model, CancellationToken cancellationToken)
    {
        if (model is null
            || name.Parent is not AssignmentExpressionSyntax
            {
                Right: BaseObjectCreationExpressionSyntax { Initializer: { Expressions: { Count: > 0 } } entries } dictionary,
                Parent: InitializerExpressionSyntax { Parent: ObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 3 } arguments, Parent: ObjectCreationExpressionSyntax role } } } } members,
            }
            || dictionary.ArgumentList is { Arguments.Count: > 0 }
            || !IsPlain(arguments[0].Expression)
            || arguments[1].Expression is not LiteralExpressionSyntax { Token.Value: string id }
            || members.Expressions.Any(static m => m is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "ManagedPolicies" } })
            || NameOf(role) != "Role")
        {
            return ImmutableArray<SuggestedEdit>.Empty;
        }

        var edits = new ManagedPolicyEdits(model, cancellationToken);
        return edits.TryChange(name, dictionary, entries, arguments[0].Expression.ToString(), id) ? edits.Build() : ImmutableArray<SuggestedEdit>.Empty;
    }

    private bool TryChange(
        SyntaxNode name, BaseObjectCreationExpressionSyntax dictionary, InitializerExpressionSyntax entries, string scope, string id)
    {
        Replace(name.Span, "ManagedPolicies");
        Replace(TextSpan.FromBounds(dictionary.SpanStart, EndOfHead(dictionary)), $"new {Type("IManagedPolicy", name)}[]");
        foreach (var entry in entries.Expressions)
        {
            var (key, value) = entry switch
            {
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } keys }, Right: var right } => (keys[0].Expression, right),
                InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
                _ => (null, null),
            };
            if (key is not LiteralExpressionSyntax { Token.Value: string policy } || value is null || !IsNewId($"{id}-{policy}", name.SyntaxTree))
            {
                return false;
            }

            var literal = SymbolDisplay.FormatLiteral($"{id}-{policy}", quote: true);
            Replace(
                TextSpan.FromBounds(entry.SpanStart, value.SpanStart),
                $"new {Type("ManagedPolicy", name)}({scope}, {literal}, new {Type("ManagedPolicyProps", name)} {{ Document = ");
            Replace(TextSpan.FromBounds(value.Span.End, entry.Span.End), " })");
        }

        return true;
    }

    private static int EndOfHead(BaseObjectCreationExpressionSyntax creation) =>
        creation.ArgumentList?.Span.End ?? (creation as ObjectCreationExpressionSyntax)?.Type.Span.End ?? creation.NewKeyword.Span.End;

    /// <summary>Two constructs of one scope must not have the same id: a literal with that text anywhere in the file is one too many.</summary>
    private bool IsNewId(string id, SyntaxTree tree) =>
        !tree.GetRoot(_cancellationToken).DescendantTokens().Any(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.ValueText == id);

    private bool TryChange(ObjectCreationExpressionSyntax creation)
    {
        var (name, owner) = NameOf(creation) switch
        {
            "Policy" => ("ManagedPolicy", null),
            "CfnPolicy" => ("CfnManagedPolicy", null),
            "CfnUserPolicy" => ("CfnManagedPolicy", "UserName"),
            "CfnGroupPolicy" => ("CfnManagedPolicy", "GroupName"),
            "CfnRolePolicy" => ("CfnManagedPolicy", "RoleName"),
            _ => ((string?)null, (string?)null),
        };
        if (name is null
            || !_model.GetTypeInfo(creation, _cancellationToken).Type.IsCdkIam()
            || creation.Initializer is not null
            || creation.ArgumentList is not { Arguments: { Count: 2 or 3 } arguments }
            || !TryRename(creation.Type, name)
            || (arguments.Count == 3 && !TryChangeProps(arguments[2].Expression, name + "Props", owner)))
        {
            return false;
        }

        return IsUnused(creation) || TryChangeCall(creation) || TryChangeUses(creation);
    }

    private bool TryChangeProps(ExpressionSyntax props, string name, string? owner)
    {
        if (props is not ObjectCreationExpressionSyntax { Initializer: var initializer } creation || !TryRename(creation.Type, name))
        {
            return false;
        }

        foreach (var member in initializer?.Expressions ?? default)
        {
            if (member is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var property } left, Right: var value })
            {
                return false;
            }

            if (property == owner)
            {
                Replace(left.Span, owner.Substring(0, owner.Length - "Name".Length) + "s");
                Replace(new TextSpan(value.SpanStart, 0), "new[] { ");
                Replace(new TextSpan(value.Span.End, 0), " }");
            }
            else if (!SharedMembers.TryGetValue(property, out var shared))
            {
                return false;
            }
            else if (shared != property)
            {
                Replace(left.Span, shared);
            }
        }

        return true;
    }

    private static bool IsUnused(ExpressionSyntax creation) => creation.Parent
        is ExpressionStatementSyntax
        or AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax };

    /// <summary><c>role.AttachInlinePolicy(policy)</c> becomes <c>role.AddManagedPolicy(policy)</c>.</summary>
    private bool TryChangeCall(ExpressionSyntax policy)
    {
        if (policy.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "AttachInlinePolicy" } name } } call }
            || call.Parent is not ExpressionStatementSyntax)
        {
            return false;
        }

        Replace(name.Span, "AddManagedPolicy");
        return true;
    }

    /// <summary>Changes the uses of the variable that holds the policy, if a managed policy can stand in all of them.</summary>
    private bool TryChangeUses(ExpressionSyntax creation)
    {
        if (creation.Parent is not EqualsValueClauseSyntax
            {
                Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type: IdentifierNameSyntax { IsVar: true }, Parent: LocalDeclarationStatementSyntax } } declarator,
            }
            || _model.GetDeclaredSymbol(declarator, _cancellationToken) is not { } variable)
        {
            return false;
        }

        var body = declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m => m is not GlobalStatementSyntax) ?? declarator.SyntaxTree.GetRoot(_cancellationToken);
        foreach (var use in body.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (use.Identifier.ValueText != variable.Name
                || !SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(use, _cancellationToken).Symbol, variable))
            {
                continue;
            }

            var isShared = use.Parent is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "AttachToUser" or "AttachToGroup" or "AttachToRole" or "AddStatements",
                Parent: InvocationExpressionSyntax,
            };
            if (!isShared && !TryChangeCall(use))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Gives a type another name, if the new name means that type of the CDK where it stands.</summary>
    private bool TryRename(TypeSyntax type, string name)
    {
        var simple = type switch
        {
            IdentifierNameSyntax identifier => identifier,
            QualifiedNameSyntax { Right: IdentifierNameSyntax right } => right,
            AliasQualifiedNameSyntax { Name: IdentifierNameSyntax right } => right,
            _ => null,
        };
        if (simple is null
            || _model.Compilation.GetTypeByMetadataName(CdkNames.Namespace + "." + name) is null
            || (simple == type && Type(name, type) != name))
        {
            return false;
        }

        Replace(simple.Span, name);
        return true;
    }

    private string Type(string name, SyntaxNode place) =>
        _model.Compilation.GetTypeByMetadataName(CdkNames.Namespace + "." + name)?.ToMinimalDisplayString(_model, place.SpanStart) ?? name;

    private static string? NameOf(ObjectCreationExpressionSyntax creation) => creation.Type switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Whether an expression may be written twice.</summary>
    private static bool IsPlain(ExpressionSyntax expression) => expression is ThisExpressionSyntax or IdentifierNameSyntax;

    private void Replace(TextSpan span, string text) => _changes.Add(new TextEdit(new SourceSpan(span.Start, span.Length), text));

    private ImmutableArray<SuggestedEdit> Build() => ImmutableArray.Create(new SuggestedEdit(Title, _changes.ToImmutable()));
}
