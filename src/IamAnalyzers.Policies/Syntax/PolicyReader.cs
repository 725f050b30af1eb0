using System.Collections.Immutable;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Policies.Syntax;

/// <summary>Reads the grammar's elements out of a JSON tree and reports what the grammar does not allow.</summary>
internal sealed class PolicyReader(JsonText json)
{
    private readonly PolicyErrorBag _errors = new(json);

    public PolicySyntax Read()
    {
        _errors.AddRange(json.Errors);
        if (json.Root is not JsonObject root)
        {
            if (json.Root is { Kind: not JsonKind.Missing } other)
            {
                _errors.Add(
                    PolicySyntaxErrorKind.RootNotObject,
                    new SourceSpan(other.Start, Math.Min(1, other.End - other.Start)),
                    $"A policy is a JSON object {{ \"Version\": …, \"Statement\": … }}, not {other.Description}");
            }

            return new PolicySyntax(json, null, null, null, ImmutableArray<StatementSyntax>.Empty, _errors.ToImmutable());
        }

        var elements = new ElementSet(root, PolicyElements.OfDocument, PolicySyntaxErrorKind.UnknownPolicyElement, "a policy", _errors);
        var version = elements[PolicyElements.Version];
        var id = elements[PolicyElements.Id];
        var statement = elements[PolicyElements.Statement];
        CheckVersion(version);
        if (id is not null)
        {
            ElementReader.ExpectString(id, _errors);
        }

        var statements = ReadStatements(root, statement);
        return new PolicySyntax(json, version, id, statement, statements, _errors.ToImmutable());
    }

    private void CheckVersion(JsonProperty? version)
    {
        if (version is null || !ElementReader.ExpectString(version, _errors, out var text))
        {
            return;
        }

        if (!PolicyElements.Versions.Contains(text.Value))
        {
            _errors.Add(
                PolicySyntaxErrorKind.InvalidVersion,
                text.Span,
                $"The policy version \"{text.Value}\" does not exist: write \"2012-10-17\" (the version of the policy language, not of your policy)");
        }
    }

    private ImmutableArray<StatementSyntax> ReadStatements(JsonObject root, JsonProperty? statement)
    {
        if (statement is null)
        {
            // A text cut short has its own message already.
            if (json.Errors.IsEmpty)
            {
                _errors.Add(
                    PolicySyntaxErrorKind.MissingStatement,
                    new SourceSpan(root.Start, 1),
                    "The policy has no Statement: add \"Statement\": [ … ]");
            }

            return ImmutableArray<StatementSyntax>.Empty;
        }

        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        var reader = new StatementReader(_errors);
        switch (statement.Value)
        {
            case JsonObject single:
                statements.Add(reader.Read(single, 0));
                break;
            case JsonArray array:
                foreach (var item in array.Items)
                {
                    if (item is JsonObject node)
                    {
                        statements.Add(reader.Read(node, statements.Count));
                    }
                    else
                    {
                        ElementReader.Mismatch(item, "A statement", "an object", _errors);
                    }
                }

                break;
            case { Kind: not JsonKind.Missing } other:
                ElementReader.Mismatch(other, "Statement", "an object or an array of objects", _errors);
                break;
        }

        return statements.ToImmutable();
    }
}
