using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Reads a <c>Principal</c> or <c>NotPrincipal</c> element.</summary>
internal sealed class PrincipalReader(PolicyErrorBag errors)
{
    public ImmutableArray<PrincipalValueSyntax> Read(JsonProperty element)
    {
        switch (element.Value)
        {
            case JsonString text:
                if (text.Value != "*")
                {
                    errors.Add(
                        PolicySyntaxErrorKind.InvalidPrincipalFormat,
                        text.Span,
                        $"{element.Name.Value} is \"*\" or an object such as {{ \"AWS\": \"{text.Value}\" }}");
                }

                return ImmutableArray.Create(new PrincipalValueSyntax(null, PrincipalType.Aws, text));
            case JsonObject node:
                return ReadObject(node);
            default:
                ElementReader.Mismatch(element.Value, element.Name.Value, "\"*\" or an object", errors);
                return ImmutableArray<PrincipalValueSyntax>.Empty;
        }
    }

    private ImmutableArray<PrincipalValueSyntax> ReadObject(JsonObject node)
    {
        var values = ImmutableArray.CreateBuilder<PrincipalValueSyntax>();
        foreach (var property in node.Properties)
        {
            if (!Principal.TryParseKey(property.Name.Value, out var type))
            {
                errors.Add(
                    PolicySyntaxErrorKind.InvalidPrincipalKey,
                    property.Name.Span,
                    $"\"{property.Name.Value}\" is no kind of principal: use AWS, Service, Federated or CanonicalUser");
                continue;
            }

            foreach (var value in ElementReader.ReadStrings(property.Name.Value, property.Value, errors))
            {
                values.Add(new PrincipalValueSyntax(property.Name, type, value));
            }
        }

        return values.ToImmutable();
    }
}
