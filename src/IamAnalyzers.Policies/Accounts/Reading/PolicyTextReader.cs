using IamAnalyzers.Policies.Json;
using IamAnalyzers.Policies.Syntax;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Reads a policy inside an export: an object, or a string that holds JSON, URL-encoded or not.</summary>
internal static class PolicyTextReader
{
    /// <param name="file">The file.</param>
    /// <param name="node">The value; null where the field is not there.</param>
    /// <param name="owner">The object around it.</param>
    /// <param name="description">What the policy is and whose.</param>
    public static PolicyText Read(SourceFile file, JsonNode? node, JsonNode owner, string description)
    {
        var location = file.At(node ?? owner);
        switch (node)
        {
            case JsonObject:
                return Check(file, new PolicyText(description, PolicySyntax.Read(file.Json.Within(node)), location));
            case JsonString text:
                var json = StringOrigin.Read(file.Json, text, JsonOptions.Policy, out var badEscape);
                if (badEscape is { } span)
                {
                    file.Report(AccountProblemKind.InvalidPolicy, file.At(span), $"The document of the {description} is URL-encoded, and this '%' begins no escape of a UTF-8 character: it is taken literally");
                }

                return Check(file, new PolicyText(description, PolicySyntax.Read(json), location));
            case null:
                file.Report(AccountProblemKind.MissingField, owner, $"The {description} has no document: it grants nothing here");
                break;
            default:
                file.Report(AccountProblemKind.InvalidValue, node, $"The document of the {description} must be an object or a string, not {node.Description}");
                break;
        }

        return new PolicyText(description, null, location);
    }

    private static PolicyText Check(SourceFile file, PolicyText text)
    {
        if (text.Document is null)
        {
            var errors = text.Syntax!.Errors;
            var first = errors.IsEmpty ? null : errors[0];
            var location = first is null ? text.Location : file.At(text.Syntax.Json.ToSource(first.Span));
            file.Report(
                AccountProblemKind.InvalidPolicy,
                location,
                $"The {text.Description} cannot be read and grants nothing here: {first?.Message ?? "it is empty"}");
        }

        return text;
    }
}
