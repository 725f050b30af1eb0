using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Makes the model from a text without faults.</summary>
internal static class PolicyBinder
{
    public static PolicyDocument Bind(PolicySyntax syntax)
    {
        return new PolicyDocument(
            syntax.VersionText,
            (syntax.Id?.Value as JsonString)?.Value,
            ImmutableArray.CreateRange(syntax.Statements, statement => Bind(statement, syntax.Json)),
            name: null);
    }

    private static Statement Bind(StatementSyntax syntax, JsonText json)
    {
        var (line, column) = json.GetPosition(syntax.Node.Start);
        return new Statement
        {
            Index = syntax.Index,
            Sid = syntax.Sid,
            Effect = syntax.Effect!.Value,
            Actions = ImmutableArray.CreateRange(syntax.Actions, static a => a.Pattern),
            IsNotAction = syntax.IsNotAction,
            Resources = ImmutableArray.CreateRange(syntax.Resources, static r => r.Pattern),
            IsNotResource = syntax.IsNotResource,
            HasResource = syntax.ResourceElement is not null,
            Principal = syntax.PrincipalElement is null
                ? null
                : new Principal(syntax.IsStarPrincipal, ImmutableArray.CreateRange(syntax.Principals, static p => new PrincipalValue(p.Type, p.Value))),
            IsNotPrincipal = syntax.IsNotPrincipal,
            Conditions = ImmutableArray.CreateRange(
                syntax.Conditions,
                static c => new Condition(c.Operator, c.Key, ImmutableArray.CreateRange(c.Values, static v => v.Text))),
            Span = json.ToSource(syntax.Node.Span),
            Line = line,
            Column = column,
        };
    }
}
