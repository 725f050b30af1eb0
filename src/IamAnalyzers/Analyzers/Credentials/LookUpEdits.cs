using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IamAnalyzers.Analyzers.Credentials;

/// <summary>Suggests to look a value up in configuration or environment in place of the literal.</summary>
internal static class LookUpEdits
{
    private const string Reminder = " /* the key that stood here was published: rotate it */";
    private const string Configuration = "Microsoft.Extensions.Configuration.IConfiguration";

    /// <summary>The edits for an expression that is a credential as a whole.</summary>
    public static IEnumerable<SuggestedEdit> For(ExpressionSyntax expression, CredentialKind kind, SemanticModel model, CancellationToken cancellationToken)
    {
        if (NamesOf(kind) is not { } names || MustBeConstant(expression, model, cancellationToken))
        {
            yield break;
        }

        var span = new SourceSpan(expression.SpanStart, expression.Span.Length);
        var suffix = (model.GetNullableContext(expression.SpanStart) & NullableContext.WarningsEnabled) != 0 ? "!" : "";
        if (FindConfiguration(expression, model) is { } configuration)
        {
            yield return SuggestedEdit.Replace(
                $"Read \"{names.Setting}\" from {configuration}", span, $"{configuration}[\"{names.Setting}\"]{suffix}{Reminder}");
        }

        yield return SuggestedEdit.Replace(
            $"Read the environment variable {names.Variable}", span, $"System.Environment.GetEnvironmentVariable(\"{names.Variable}\"){suffix}{Reminder}");
    }

    private static (string Variable, string Setting)? NamesOf(CredentialKind kind) => kind switch
    {
        CredentialKind.AccessKeyId => ("AWS_ACCESS_KEY_ID", "AWS:AccessKeyId"),
        CredentialKind.SecretAccessKey => ("AWS_SECRET_ACCESS_KEY", "AWS:SecretAccessKey"),
        CredentialKind.SessionToken => ("AWS_SESSION_TOKEN", "AWS:SessionToken"),
        CredentialKind.BedrockApiKey => ("AWS_BEARER_TOKEN_BEDROCK", "AWS:BearerTokenBedrock"),
        _ => null,
    };

    /// <summary>Whether a call cannot stand in a place: constants, attributes, default values, patterns, and what is no string.</summary>
    private static bool MustBeConstant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(expression, cancellationToken) is not { Type.SpecialType: SpecialType.System_String, ConvertedType.SpecialType: SpecialType.System_String })
        {
            return true;
        }

        foreach (var ancestor in expression.Ancestors())
        {
            switch (ancestor)
            {
                case AttributeSyntax or ParameterSyntax or PatternSyntax or CaseSwitchLabelSyntax:
                case FieldDeclarationSyntax field when field.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.ConstKeyword):
                case LocalDeclarationStatementSyntax { IsConst: true }:
                    return true;
                case StatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static string? FindConfiguration(ExpressionSyntax expression, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName(Configuration) is not { } type)
        {
            return null;
        }

        // What an initializer of a field stands beside is not there yet.
        if (expression.FirstAncestorOrSelf<StatementSyntax>() is null && expression.FirstAncestorOrSelf<ArrowExpressionClauseSyntax>() is null)
        {
            return null;
        }

        return model.LookupSymbols(expression.SpanStart)
            .Where(s => SymbolEqualityComparer.Default.Equals(TypeOf(s), type) || TypeOf(s)?.AllInterfaces.Contains(type, SymbolEqualityComparer.Default) == true)
            .OrderBy(static s => s is IParameterSymbol or ILocalSymbol ? 0 : 1)
            .ThenBy(static s => s.Name, StringComparer.Ordinal)
            .FirstOrDefault()?.Name;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false } property => property.Type,
        _ => null,
    };
}
