using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Reads a <c>Condition</c> element: operators over keys over values.</summary>
internal sealed class ConditionReader(PolicyErrorBag errors)
{
    public ImmutableArray<ConditionSyntax> Read(JsonProperty element)
    {
        if (element.Value is not JsonObject operators)
        {
            Malformed(element.Value, "Condition must be an object of operators");
            return ImmutableArray<ConditionSyntax>.Empty;
        }

        var conditions = ImmutableArray.CreateBuilder<ConditionSyntax>();
        foreach (var block in operators.Properties)
        {
            var isKnown = ConditionOperator.TryParse(block.Name.Value, out var op);
            if (!isKnown)
            {
                ReportOperator(block.Name, op);
            }

            if (block.Value is not JsonObject keys)
            {
                Malformed(block.Value, $"{block.Name.Value} must be an object of condition keys");
                continue;
            }

            foreach (var key in keys.Properties)
            {
                var values = ReadValues(key);
                if (isKnown)
                {
                    conditions.Add(new ConditionSyntax(block.Name, op, key.Name, key.Value, values));
                }
            }
        }

        return conditions.ToImmutable();
    }

    private void ReportOperator(JsonString name, ConditionOperator parsed)
    {
        if (parsed.Kind == ConditionOperatorKind.Null && parsed.IfExists)
        {
            errors.Add(
                PolicySyntaxErrorKind.NullWithIfExists,
                name.Span,
                "Null has no IfExists form, because it is itself about whether the key exists: write \"Null\"");
            return;
        }

        var suggestion = Closest(name.Value);
        errors.Add(
            PolicySyntaxErrorKind.UnknownConditionOperator,
            name.Span,
            suggestion is null
                ? $"\"{name.Value}\" is no condition operator"
                : $"\"{name.Value}\" is no condition operator: did you mean \"{suggestion}\"?");
    }

    /// <summary>The operator that differs only in case, if there is one.</summary>
    private static string? Closest(string name)
    {
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? string.Empty
            : name.StartsWith("ForAll", StringComparison.OrdinalIgnoreCase) ? "ForAllValues:" : "ForAnyValue:";
        var bare = colon < 0 ? name : name.Substring(colon + 1);
        var ifExists = bare.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase);
        var stem = ifExists ? bare.Substring(0, bare.Length - "IfExists".Length) : bare;
        foreach (var known in ConditionOperator.AllNames)
        {
            if (string.Equals(known, stem, StringComparison.OrdinalIgnoreCase))
            {
                var corrected = prefix + known + (ifExists ? "IfExists" : string.Empty);
                return corrected == name ? null : corrected;
            }
        }

        return null;
    }

    private ImmutableArray<ConditionValueSyntax> ReadValues(JsonProperty key)
    {
        if (key.Value is JsonArray array)
        {
            var values = ImmutableArray.CreateBuilder<ConditionValueSyntax>(array.Items.Length);
            foreach (var item in array.Items)
            {
                if (TryReadValue(item, out var value))
                {
                    values.Add(value);
                }
                else
                {
                    Malformed(item, $"A value of {key.Name.Value} must be a string, a number or a boolean");
                }
            }

            return values.ToImmutable();
        }

        if (TryReadValue(key.Value, out var single))
        {
            return ImmutableArray.Create(single);
        }

        Malformed(key.Value, $"{key.Name.Value} must be a string, a number, a boolean or an array of them");
        return ImmutableArray<ConditionValueSyntax>.Empty;
    }

    private static bool TryReadValue(JsonNode node, out ConditionValueSyntax value)
    {
        switch (node)
        {
            case JsonString text:
                value = new ConditionValueSyntax(text, text.Value);
                return true;
            case JsonLiteral { Kind: JsonKind.Number or JsonKind.True or JsonKind.False } literal:
                value = new ConditionValueSyntax(literal, literal.Text);
                return true;
            default:
                value = null!;
                return false;
        }
    }

    private void Malformed(JsonNode node, string expectation)
    {
        if (node.Kind != JsonKind.Missing)
        {
            var span = node is JsonObject or JsonArray ? new SourceSpan(node.Start, 1) : node.Span;
            errors.Add(PolicySyntaxErrorKind.ConditionMalformed, span, $"{expectation}, not {node.Description}");
        }
    }
}
