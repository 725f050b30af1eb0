using System.Collections.Immutable;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4005–IAM4008: policies of AWS that code names by ARN or by name.</summary>
internal static class ManagedPolicyFindings
{
    public static ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(
        AdminManagedPolicyAttachedRule.Rule,
        IamFullAccessAttachedRule.Rule,
        UnknownAwsManagedPolicyArnRule.Rule,
        DeprecatedManagedPolicyRule.Rule);

    /// <summary>Judges a value, or each value of an array, that names a managed policy.</summary>
    /// <param name="value">The ARN, or the name behind <c>:policy/</c>.</param>
    /// <param name="isName">Whether it is the name.</param>
    /// <param name="kind">The kind of what it is attached to; null where it only limits, as a boundary does.</param>
    /// <param name="owner">The name of what it is attached to.</param>
    /// <param name="report">Takes the findings.</param>
    public static void Judge(IOperation? value, bool isName, string? kind, string owner, Action<LocatedFinding> report)
    {
        var operation = value is null ? null : ValueReader.Unwrap(value);
        switch (operation)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                if ((isName ? text : AwsManagedPolicies.NameIn(text)) is { } name)
                {
                    Judge(operation.Syntax, name, kind, owner, report);
                }

                break;
            case IArrayCreationOperation { Initializer: { } array }:
                foreach (var element in array.ElementValues)
                {
                    Judge(element, isName, kind, owner, report);
                }

                break;
            case IObjectOrCollectionInitializerOperation list:
                foreach (var argument in list.Initializers.OfType<IInvocationOperation>().SelectMany(static i => i.Arguments))
                {
                    Judge(argument.Value, isName, kind, owner, report);
                }

                break;
            case { Syntax: CollectionExpressionSyntax collection, SemanticModel: { } model }:
                foreach (var element in collection.Elements.OfType<ExpressionElementSyntax>())
                {
                    Judge(model.GetOperation(element.Expression), isName, kind, owner, report);
                }

                break;
        }
    }

    private static void Judge(SyntaxNode syntax, string name, string? kind, string owner, Action<LocatedFinding> report)
    {
        if (AwsManagedPolicyVerdict.Of(name, kind, owner) is { } verdict)
        {
            report(new LocatedFinding(verdict.Rule, syntax.GetLocation(), verdict.Arguments)
            {
                Properties = EditProperties.Write(Edits(syntax, name, verdict.Closest)),
            });
        }
    }

    // Names have no characters that a literal would escape: where the text stands in it as it is, it can be replaced there.
    private static ImmutableArray<SuggestedEdit> Edits(SyntaxNode syntax, string name, string? closest)
    {
        var token = (syntax as LiteralExpressionSyntax)?.Token;
        var index = token is { } literal && literal.IsKind(SyntaxKind.StringLiteralToken)
            ? literal.Text.LastIndexOf(name, StringComparison.Ordinal)
            : -1;
        return index < 0 || name.Length == 0 || closest is null
            ? ImmutableArray<SuggestedEdit>.Empty
            : ImmutableArray.Create(SuggestedEdit.Replace(
                $"Change to '{closest}'", new SourceSpan(token!.Value.SpanStart + index, name.Length), closest));
    }
}
