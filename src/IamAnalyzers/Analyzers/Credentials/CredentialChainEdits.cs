using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Suggests the default credential chain in place of a key: fewer arguments, or other credentials.</summary>
internal static class CredentialChainEdits
{
    private const string Resolver = "Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver";
    private const string Factory = "Amazon.Runtime.FallbackCredentialsFactory";

    private static readonly string[] KeyParameters = ["awsAccessKeyId", "awsSecretAccessKey", "awsSessionToken"];
    private static readonly string[] KeyCredentials = ["BasicAWSCredentials", "SessionAWSCredentials"];

    /// <summary>The edit for a creation that takes a key; null where there is none that would compile.</summary>
    public static SuggestedEdit? For(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(creation, cancellationToken).Symbol is not IMethodSymbol { ContainingType: { } type } constructor
            || !AmazonTypes.IsAmazon(type)
            || creation.ArgumentList is not { } list)
        {
            return null;
        }

        return KeyCredentials.Contains(type.Name)
            ? ReplaceCredentials(creation, type, model, cancellationToken)
            : DropArguments(constructor, list);
    }

    /// <summary>The creation that an expression is an argument of.</summary>
    public static BaseObjectCreationExpressionSyntax? CreationAround(ExpressionSyntax expression)
    {
        for (SyntaxNode? node = expression.Parent; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (node is BaseObjectCreationExpressionSyntax creation)
            {
                return creation;
            }
        }

        return null;
    }

    private static SuggestedEdit? ReplaceCredentials(
        BaseObjectCreationExpressionSyntax creation, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        var isTyped = SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(creation, cancellationToken).ConvertedType, type);
        var isInferred = creation is { Parent: EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type.IsVar: true } } };
        if ((isTyped && !isInferred) || creation.Initializer is not null)
        {
            return null;
        }

        var replacement = Has(Resolver) ? Resolver : Has(Factory) ? Factory : null;
        return replacement is null
            ? null
            : SuggestedEdit.Replace("Use the default credential chain", ToSpan(creation.Span), replacement + ".GetCredentials()");

        bool Has(string name) => model.Compilation.GetTypeByMetadataName(name) is { DeclaredAccessibility: Accessibility.Public };
    }

    private static SuggestedEdit? DropArguments(IMethodSymbol constructor, ArgumentListSyntax list)
    {
        var arguments = list.Arguments;
        var kept = constructor.Parameters.Where(static p => !KeyParameters.Contains(p.Name)).ToArray();
        if (kept.Length == constructor.Parameters.Length || FindConstructor(constructor.ContainingType, kept) is not { } shorter)
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<TextEdit>();
        for (var i = 0; i < kept.Length; i++)
        {
            // The same parameter may have another name there.
            if (kept[i].Name != shorter.Parameters[i].Name
                && arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == kept[i].Name) is { NameColon: { } colon })
            {
                changes.Add(new TextEdit(ToSpan(colon.Name.Span), shorter.Parameters[i].Name));
            }
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsKey(i))
            {
                continue;
            }

            var first = i;
            while (i + 1 < arguments.Count && IsKey(i + 1))
            {
                i++;
            }

            var span = i + 1 < arguments.Count ? TextSpan.FromBounds(arguments[first].SpanStart, arguments[i + 1].SpanStart)
                : first > 0 ? TextSpan.FromBounds(arguments[first - 1].Span.End, arguments[i].Span.End)
                : TextSpan.FromBounds(arguments[first].SpanStart, arguments[i].Span.End);
            changes.Add(new TextEdit(ToSpan(span), ""));
        }

        return changes.Count == 0 ? null : new SuggestedEdit("Use the default credential chain", changes.ToImmutable());

        bool IsKey(int index)
        {
            var name = arguments[index].NameColon?.Name.Identifier.ValueText
                ?? (index < constructor.Parameters.Length ? constructor.Parameters[index].Name : "");
            return KeyParameters.Contains(name);
        }
    }

    private static IMethodSymbol? FindConstructor(INamedTypeSymbol type, IParameterSymbol[] parameters) => type.InstanceConstructors.FirstOrDefault(c =>
        c.DeclaredAccessibility == Accessibility.Public
        && c.Parameters.Length == parameters.Length
        && c.Parameters.Zip(parameters, static (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type)).All(static same => same));

    private static SourceSpan ToSpan(TextSpan span) => new(span.Start, span.Length);
}
