using System.Globalization;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Generation.Planning;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// Writes whether one value of a request matches some value of a condition, as the positive operator has it. A null value matches
/// nothing. Values of the policy are read here and now where they can be; the comparison is the runtime's, or C#'s own where that
/// says the same.
/// </summary>
internal sealed class ValueEmitter(PolicyScope scope)
{
    private const long EpochTicks = 621355968000000000L;
    private const int TicksPerSecond = 10_000_000;

    /// <param name="condition">The condition.</param>
    /// <param name="type">How <paramref name="value"/> holds the request's value.</param>
    /// <param name="value">An expression without side effects.</param>
    /// <param name="isNullable">Whether the expression may be null; a value of a list is not, unless its type is a class.</param>
    public BoolExpr MatchesAny(ConditionModel condition, ContextValueType type, string value, bool isNullable = true) => condition.Operator.Family switch
    {
        ConditionOperatorFamily.Bool => Boolean(condition, type, value, isNullable),
        ConditionOperatorFamily.Numeric => Each(condition, text => Numeric(condition.Operator.Kind, text, type, value, isNullable)),
        ConditionOperatorFamily.Date => Each(condition, text => Date(condition.Operator.Kind, text, type, value, isNullable)),
        ConditionOperatorFamily.IpAddress => Each(condition, text => IpRange.TryParse(text, out var range)
            ? BoolExpr.Call($"{scope.Constants.IpRange(range, text)}.Contains({value})")
            : BoolExpr.False),
        ConditionOperatorFamily.Binary => Each(condition, text => Call("Binary", text, type == ContextValueType.Binary && !isNullable ? value + ".Span" : value)),
        _ => Text(condition, type != ContextValueType.Arn ? value : isNullable ? $"{Names.Text}.Of({value})" : value + ".ToString()"),
    };

    /// <summary>A call about a value that is there.</summary>
    private static BoolExpr IfThere(string value, bool isNullable, Func<string, string> call) => isNullable
        ? !BoolExpr.IsNull(value) & BoolExpr.Call(call(value + ".GetValueOrDefault()"))
        : BoolExpr.Call(call(value));

    private static BoolExpr Each(ConditionModel condition, Func<string, BoolExpr> match) => BoolExpr.Any(condition.Values.Select(match));

    private static BoolExpr Call(string op, string policyValue, string value) =>
        BoolExpr.Call($"{Names.Conditions}.{op}({Literals.String(policyValue)}, {value})");

    private static BoolExpr Boolean(ConditionModel condition, ContextValueType type, string value, bool isNullable)
    {
        var accepted = new HashSet<bool>();
        foreach (var text in condition.Values)
        {
            if (ConditionOperators.TryParseBool(text, out var isTrue))
            {
                accepted.Add(isTrue);
            }
        }

        return BoolExpr.Any(accepted.OrderByDescending(static b => b).Select(b => type != ContextValueType.Boolean
            ? Call("Bool", Literals.Boolean(b), value)
            : isNullable ? BoolExpr.Equal(value, Literals.Boolean(b))
            : b ? BoolExpr.Call(value)
            : !BoolExpr.Call(value)));
    }

    private static BoolExpr Numeric(ConditionOperatorKind kind, string text, ContextValueType type, string value, bool isNullable)
    {
        if (!ConditionOperators.TryCompareNumbers("0".AsSpan(), text.AsSpan(), out _))
        {
            return BoolExpr.False;
        }

        if (type != ContextValueType.Decimal)
        {
            return BoolExpr.Call($"{Names.Conditions}.Numeric({Names.OperatorKind}.{kind}, {Literals.String(text)}, {value})");
        }

        // A number that decimal holds digit by digit is compared as such.
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && ConditionOperators.TryCompareNumbers(number, text, out var difference)
            && difference == 0)
        {
            return BoolExpr.Compare(value, SymbolOf(kind), number.ToString(CultureInfo.InvariantCulture) + "m");
        }

        return IfThere(value, isNullable, v => $"{Names.Conditions}.Numeric({Names.OperatorKind}.{kind}, {Literals.String(text)}, {v})");
    }

    private BoolExpr Date(ConditionOperatorKind kind, string text, ContextValueType type, string value, bool isNullable)
    {
        if (!PolicyInstant.TryParse(text, out var instant))
        {
            return BoolExpr.False;
        }

        if (type != ContextValueType.DateTimeOffset)
        {
            return BoolExpr.Call($"{Names.Conditions}.Date({Names.OperatorKind}.{kind}, {Literals.String(text)}, {value})");
        }

        if (TryGetTicks(instant, out var ticks))
        {
            return BoolExpr.Compare(value, SymbolOf(kind), scope.Constants.Time(ticks, text));
        }

        return IfThere(value, isNullable, v => $"{Names.Conditions}.Date({Names.OperatorKind}.{kind}, {scope.Constants.Instant(instant, text)}, {v})");
    }

    private static bool TryGetTicks(PolicyInstant instant, out long ticks)
    {
        ticks = 0;
        if (instant.Nanoseconds % 100 != 0
            || instant.Seconds < -EpochTicks / TicksPerSecond
            || instant.Seconds > (DateTime.MaxValue.Ticks - EpochTicks) / TicksPerSecond - 1)
        {
            return false;
        }

        ticks = EpochTicks + (instant.Seconds * TicksPerSecond) + (instant.Nanoseconds / 100);
        return true;
    }

    private static string SymbolOf(ConditionOperatorKind kind) => kind switch
    {
        ConditionOperatorKind.NumericLessThan or ConditionOperatorKind.DateLessThan => "<",
        ConditionOperatorKind.NumericLessThanEquals or ConditionOperatorKind.DateLessThanEquals => "<=",
        ConditionOperatorKind.NumericGreaterThan or ConditionOperatorKind.DateGreaterThan => ">",
        ConditionOperatorKind.NumericGreaterThanEquals or ConditionOperatorKind.DateGreaterThanEquals => ">=",
        _ => "==",
    };

    private BoolExpr Text(ConditionModel condition, string value)
    {
        var plain = condition.Values.Where(v => !IsTemplate(v)).Distinct().ToList();
        var templates = condition.Values.Where(IsTemplate).Distinct();
        return PlainText(condition.Operator.Kind, plain, value) | BoolExpr.Any(templates.Select(t => Template(condition.Operator.Kind, t, value)));
    }

    private bool IsTemplate(string text) => scope.Policy.SupportsVariables && ContextPlanner.HasVariable(text);

    private BoolExpr PlainText(ConditionOperatorKind kind, List<string> texts, string value)
    {
        switch (kind)
        {
            case ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals:
                return OneOf(texts, value);
            case ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase:
                return BoolExpr.Any(texts.Select(t => Call("StringEqualsIgnoreCase", t, value)));
            case ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike:
                var patterns = texts.Select(PatternPieces.OfWildcards).ToList();
                var exact = patterns.Where(IsExact).Select(static p => p.Count == 0 ? string.Empty : p[0].Text).ToList();
                return OneOf(exact, value) | BoolExpr.Any(patterns.Where(static p => !IsExact(p)).Select(p => Like(p, value)));
            default:
                return BoolExpr.Any(texts.Select(t => Call("ArnLike", t, value)));
        }
    }

    private static bool IsExact(List<PatternPiece> pattern) => pattern.All(static p => p.Kind == PieceKind.Literal);

    private static BoolExpr OneOf(IEnumerable<string> texts, string value) => BoolExpr.OneOf(value, texts.Distinct().Select(Literals.String).ToList());

    private BoolExpr Like(IReadOnlyList<PatternPiece> pattern, string value)
    {
        var match = TextMatch.Match(pattern, new TextExpr(value, IsSpan: false), scope);

        // Only a star matches the empty text that null counts as.
        return match.IsTrue ? !BoolExpr.IsNull(value) : match;
    }

    private BoolExpr Template(ConditionOperatorKind kind, string text, string value)
    {
        var pieces = PatternPieces.OfTemplate(text);
        if (kind is ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals)
        {
            // Stars are ordinary characters here.
            pieces = PatternPieces.OfText(text);
        }

        switch (kind)
        {
            case ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals
                or ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike
                when IsExact(pieces):
                return BoolExpr.Equal(value, Literals.String(string.Concat(pieces.Select(static p => p.Text))));
            case ConditionOperatorKind.StringEquals or ConditionOperatorKind.StringNotEquals
                or ConditionOperatorKind.StringLike or ConditionOperatorKind.StringNotLike:
                if (pieces is [{ Kind: PieceKind.Variable } variable])
                {
                    return BoolExpr.Call($"{Names.Text}.AreEqual({value}, {scope.Variable(variable)})");
                }

                var match = TextMatch.Match(pieces, new TextExpr(value, IsSpan: false), scope);
                return !BoolExpr.IsNull(value) & match;
            case ConditionOperatorKind.StringEqualsIgnoreCase or ConditionOperatorKind.StringNotEqualsIgnoreCase:
                return Operator("StringEqualsIgnoreCase", text, value);
            default:
                return Operator("ArnLike", text, value);
        }
    }

    private BoolExpr Operator(string op, string text, string value)
    {
        var (template, variables) = scope.TemplateOf(text);
        return BoolExpr.Call($"{Names.Conditions}.{op}({template}, {value}, {variables})");
    }
}
