namespace IamAnalyzers.Generation.Emission;

/// <summary>
/// A C# expression of type bool. <c>true</c> and <c>false</c> are folded away when expressions are put together, and parentheses
/// stand where C# needs them or people expect them.
/// </summary>
internal readonly struct BoolExpr : IEquatable<BoolExpr>
{
    private const int MaxShort = 60;

    private readonly Shape _shape;
    private readonly string? _negation;

    private BoolExpr(string code, Shape shape, string? negation = null)
    {
        Code = code;
        _shape = shape;
        _negation = negation;
    }

    private enum Shape
    {
        /// <summary>A name or a call: <c>!</c> goes in front as it is.</summary>
        Primary,
        Comparison,
        And,
        Or,
        Conditional,
    }

    public static BoolExpr True { get; } = new("true", Shape.Primary, "false");

    public static BoolExpr False { get; } = new("false", Shape.Primary, "true");

    public string Code { get; }

    public bool IsTrue => Code == "true";

    public bool IsFalse => Code == "false";

    public bool IsConstant => IsTrue || IsFalse;

    /// <summary>Whether the expression reads better where it is used than in a method of its own.</summary>
    public bool IsShort => _shape is Shape.Primary or Shape.Comparison && Code.Length <= MaxShort;

    public static BoolExpr Of(bool value) => value ? True : False;

    /// <summary>A name or a call.</summary>
    public static BoolExpr Call(string code) => new(code, Shape.Primary, code.StartsWith("!", StringComparison.Ordinal) ? code.Substring(1) : "!" + code);

    public static BoolExpr Equal(string left, string right) => new($"{left} == {right}", Shape.Comparison, $"{left} != {right}");

    public static BoolExpr IsNull(string operand) => new($"{operand} is null", Shape.Comparison, $"{operand} is not null");

    /// <summary>A comparison whose opposite is not that of its symbol, because null satisfies neither.</summary>
    public static BoolExpr Compare(string left, string symbol, string right) =>
        symbol == "==" ? Equal(left, right) : new BoolExpr($"{left} {symbol} {right}", Shape.Comparison);

    public static BoolExpr OneOf(string operand, IReadOnlyList<string> literals) => literals.Count switch
    {
        0 => False,
        1 => Equal(operand, literals[0]),
        _ => new BoolExpr($"{operand} is {string.Join(" or ", literals)}", Shape.Comparison, $"{operand} is not ({string.Join(" or ", literals)})"),
    };

    public static BoolExpr operator &(BoolExpr left, BoolExpr right) =>
        left.IsFalse || right.IsFalse ? False
        : left.IsTrue ? right
        : right.IsTrue || left.Equals(right) ? left
        : new BoolExpr($"{left.In(Shape.And)} && {right.In(Shape.And)}", Shape.And);

    public static BoolExpr operator |(BoolExpr left, BoolExpr right) =>
        left.IsTrue || right.IsTrue ? True
        : left.IsFalse ? right
        : right.IsFalse || left.Equals(right) ? left
        : new BoolExpr($"{left.In(Shape.Or)} || {right.In(Shape.Or)}", Shape.Or);

    public static BoolExpr operator !(BoolExpr operand) => operand._negation is { } negation
        ? new BoolExpr(negation, operand._shape, operand.Code)
        : new BoolExpr($"!({operand.Code})", Shape.Primary, operand._shape == Shape.Comparison ? null : $"({operand.Code})");

    /// <summary><c>condition ? left : right</c>, as the logic it is where one branch is constant.</summary>
    public static BoolExpr Choose(BoolExpr condition, BoolExpr left, BoolExpr right) =>
        left.IsTrue ? condition | right
        : right.IsFalse ? condition & left
        : new BoolExpr($"{condition.In(Shape.And)} ? {left.In(Shape.And)} : {right.In(Shape.And)}", Shape.Conditional);

    public static BoolExpr Any(IEnumerable<BoolExpr> operands)
    {
        var result = False;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operand in operands)
        {
            if (seen.Add(operand.Code))
            {
                result |= operand;
            }
        }

        return result;
    }

    public static BoolExpr All(IEnumerable<BoolExpr> operands) => operands.Aggregate(True, static (all, one) => all & one);

    /// <summary>The expression, with each operand of an outermost <c>||</c> or <c>&amp;&amp;</c> on its own line.</summary>
    public IEnumerable<string> TopLevelLines()
    {
        var symbol = _shape == Shape.And ? " && " : _shape == Shape.Or ? " || " : null;
        var start = 0;
        var depth = 0;
        var inString = false;
        for (var i = 0; symbol is not null && i < Code.Length; i++)
        {
            var c = Code[i];
            if (inString)
            {
                inString = c != '"';
                i += c == '\\' ? 1 : 0;
            }
            else if (c == '"')
            {
                inString = true;
            }
            else
            {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (depth == 0 && string.CompareOrdinal(Code, i, symbol, 0, symbol.Length) == 0)
                {
                    yield return Line(start, i);
                    start = i + 1;
                }
            }
        }

        yield return Line(start, Code.Length);
    }

    public bool Equals(BoolExpr other) => Code == other.Code;

    public override bool Equals(object? obj) => obj is BoolExpr other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    public override string ToString() => Code;

    private string Line(int start, int end) => (start == 0 ? string.Empty : "    ") + Code.Substring(start, end - start);

    private string In(Shape outer) => _shape is Shape.Primary or Shape.Comparison || _shape == outer ? Code : $"({Code})";
}
