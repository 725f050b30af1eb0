using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Writes whether a statement is about a resource.</summary>
internal sealed class ResourceEmitter(PolicyScope scope)
{
    private const int FieldOfResource = 4;

    /// <summary>The order in which the fields in front of the resource are compared: those that tell ARNs apart first.</summary>
    private static readonly int[] PrefixOrder = [3, 2, 1, 0];

    private readonly Dictionary<string, List<PatternPiece>[]?> _fields = new(StringComparer.Ordinal);

    public BoolExpr Match(StatementModel statement, ResourceShape shape)
    {
        if (!statement.HasResource)
        {
            // A policy on a resource means that resource. Elsewhere AWS refuses such a statement: it denies, and allows nothing.
            return BoolExpr.Of(scope.Policy.Kind is PolicyKind.Resource or PolicyKind.Trust || statement.IsDeny);
        }

        if (statement.Resources.Contains("*"))
        {
            return BoolExpr.Of(!statement.IsNotResource) & (statement.IsNotResource ? AreResolved(statement) : BoolExpr.True);
        }

        // Patterns that differ in the resource only share the comparison of the other fields.
        var match = BoolExpr.Any(statement.Resources
            .Distinct()
            .Select(r => Match(r, shape))
            .GroupBy(static m => m.Prefix)
            .Select(static g => BoolExpr.Any(g.Select(static m => m.Resource)) & g.Key));
        return statement.IsNotResource ? AreResolved(statement) & !match : match;
    }

    private (BoolExpr Resource, BoolExpr Prefix) Match(string pattern, ResourceShape shape)
    {
        var fields = FieldsOf(pattern);
        if (shape.Target == ActionTarget.Everything || fields is null)
        {
            return (BoolExpr.False, BoolExpr.False);
        }

        var resource = fields[FieldOfResource];
        var prefix = shape.Target == ActionTarget.Text ? BoolExpr.Call("resource.IsArn") : BoolExpr.True;
        foreach (var i in PrefixOrder)
        {
            prefix &= MatchField(i);
        }

        return prefix.IsFalse ? (prefix, prefix) : (MatchField(FieldOfResource), prefix);

        BoolExpr MatchField(int i) =>
            PartsMatch.Match(fields[i], shape.Fields[i], scope, () => TextMatch.General(resource, "resource", scope));
    }

    /// <summary>The five fields behind <c>arn:</c> in pieces; null where the pattern is no ARN.</summary>
    private List<PatternPiece>[]? FieldsOf(string pattern)
    {
        if (!_fields.TryGetValue(pattern, out var fields))
        {
            _fields.Add(pattern, fields = !ArnFields.TrySplit(pattern.AsSpan(), out var split) ? null :
            [
                PatternPieces.OfWildcards(pattern.Substring(ArnFields.Partition, split.Service - 1 - ArnFields.Partition)),
                PatternPieces.OfWildcards(pattern.Substring(split.Service, split.Region - 1 - split.Service)),
                PatternPieces.OfWildcards(pattern.Substring(split.Region, split.Account - 1 - split.Region)),
                PatternPieces.OfWildcards(pattern.Substring(split.Account, split.Resource - 1 - split.Account)),
                ResourceOf(pattern, split),
            ]);
        }

        return fields;
    }

    private List<PatternPiece> ResourceOf(string pattern, ArnFields split)
    {
        var text = pattern.Substring(split.Resource);
        return scope.Policy.SupportsVariables ? PatternPieces.OfTemplate(text) : PatternPieces.OfWildcards(text);
    }

    /// <summary>Without a value for a variable nobody knows what <c>NotResource</c> leaves out.</summary>
    private BoolExpr AreResolved(StatementModel statement)
    {
        if (!scope.Policy.SupportsVariables)
        {
            return BoolExpr.True;
        }

        var variables = statement.Resources
            .SelectMany(r => FieldsOf(r) is { } fields ? fields[FieldOfResource] : [])
            .Where(static p => p is { Kind: PieceKind.Variable, Default: null });
        return BoolExpr.All(variables.Select(v => scope.Variable(v)).Distinct().Select(static v => !BoolExpr.IsNull(v)));
    }
}
