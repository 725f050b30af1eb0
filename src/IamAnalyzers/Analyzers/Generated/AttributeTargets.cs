using System.Globalization;
using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Generation;
using IamAnalyzers.Generation.Attributes;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies.Syntax;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Generated;

/// <summary>Explains why a class with <c>[IamPolicy]</c> or <c>[IamPolicySet]</c> gets no code, or less than the policy says.</summary>
internal static class AttributeTargets
{
    public static void Register(CompilationStartAnalysisContext context, CSharpCompilation compilation, IFindingSink sink)
    {
        if (compilation.GetTypeByMetadataName(AttributeNames.Policy) is null)
        {
            return;
        }

        var options = new Lazy<GenerationOptions>(
            () => PolicyGenerator.Execute.ReadOptions(context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken) with
            {
                Services = ProjectServices.Of(context.Options),
            });
        context.RegisterSyntaxNodeAction(node => Analyze(node, options, compilation.LanguageVersion, sink), SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, Lazy<GenerationOptions> options, LanguageVersion version, IFindingSink sink)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!PolicyPlace.IsPolicyAttribute(attribute) && !PolicyPlace.IsPolicySetAttribute(attribute))
        {
            return;
        }

        var type = context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type as INamedTypeSymbol;
        if (!AttributeNames.IsOurs(type)
            || attribute.Parent?.Parent is not TypeDeclarationSyntax node
            || context.SemanticModel.GetDeclaredSymbol(node, context.CancellationToken) is not { } symbol)
        {
            return;
        }

        var isSet = type!.ToDisplayString() == AttributeNames.PolicySet;
        var name = node.Identifier.ValueText;
        if (version < LanguageVersion.CSharp10)
        {
            Add(LanguageVersionTooLowRule.Rule, attribute.GetLocation(), $"{(isSet ? "[IamPolicySet]" : "[IamPolicy]")} of {name}", version.ToDisplayString());
        }
        else if (TargetClasses.FindFault(node, symbol.IsStatic) is { } fault)
        {
            Add(InvalidTargetRule.Rule, node.Identifier.GetLocation(), $"the class {name}", fault);
        }
        else if (TargetClasses.Read(node) is var target && PathNames.IsResourceType(target.Scope, name, options.Value))
        {
            Add(InvalidTargetRule.Rule, node.Identifier.GetLocation(), $"the class {name}", "a generated resource type has that name; give the class another one");
        }
        else if (isSet)
        {
            foreach (var (location, reason) in PolicySetFaults.Find(attribute, symbol, context.SemanticModel, context.CancellationToken))
            {
                Add(InvalidTargetRule.Rule, location, $"the class {name}", reason);
            }
        }
        else if (PolicyTargets.ExpressionOf(attribute) is { } expression)
        {
            Check(expression, name);
        }

        void Check(ExpressionSyntax expression, string name)
        {
            var constant = context.SemanticModel.GetConstantValue(expression, context.CancellationToken);
            if (constant.Value is not string json)
            {
                Add(InvalidTargetRule.Rule, expression.GetLocation(), $"the class {name}", "its policy is no constant text");
                return;
            }

            var syntax = PolicySyntax.Parse(json);
            if (syntax.ToDocument(name: null) is { } document
                && ActionExpansion.Expand(document.Statements, options.Value) is { IsTooBroad: true, WildcardCount: var count })
            {
                Add(
                    PolicyTooBroadToExpandRule.Rule,
                    StringTextReader.Read(expression, context.SemanticModel, context.CancellationToken).Locate(BroadPlace.Find(syntax), out _),
                    name,
                    count < 0 ? "all" : count.ToString(CultureInfo.InvariantCulture),
                    options.Value.MaxExpandedActions.ToString(CultureInfo.InvariantCulture));
            }
        }

        void Add(Rule rule, Location location, params string[] arguments) =>
            sink.Add(new LocatedFinding(rule, location, arguments), context.ReportDiagnostic);
    }
}
