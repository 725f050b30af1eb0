using System.Diagnostics.CodeAnalysis;

namespace IamAnalyzers.Policies;

/// <summary>A condition operator as a policy writes it: <c>[ForAllValues:|ForAnyValue:]Name[IfExists]</c>.</summary>
/// <param name="Kind">The operator itself.</param>
/// <param name="Qualifier">The set qualifier in front of it.</param>
/// <param name="IfExists">Whether <c>IfExists</c> follows: then a missing key satisfies the condition.</param>
public readonly record struct ConditionOperator(ConditionOperatorKind Kind, SetQualifier Qualifier = SetQualifier.None, bool IfExists = false)
{
    private const string ForAllValuesPrefix = "ForAllValues:";
    private const string ForAnyValuePrefix = "ForAnyValue:";
    private const string IfExistsSuffix = "IfExists";

    private static readonly string[] Names = Enum.GetNames(typeof(ConditionOperatorKind));

    /// <summary>The type of value that the operator compares.</summary>
    public ConditionOperatorFamily Family => Kind switch
    {
        <= ConditionOperatorKind.StringNotLike => ConditionOperatorFamily.String,
        <= ConditionOperatorKind.NumericGreaterThanEquals => ConditionOperatorFamily.Numeric,
        <= ConditionOperatorKind.DateGreaterThanEquals => ConditionOperatorFamily.Date,
        ConditionOperatorKind.Bool => ConditionOperatorFamily.Bool,
        ConditionOperatorKind.BinaryEquals => ConditionOperatorFamily.Binary,
        ConditionOperatorKind.IpAddress or ConditionOperatorKind.NotIpAddress => ConditionOperatorFamily.IpAddress,
        ConditionOperatorKind.Null => ConditionOperatorFamily.Null,
        _ => ConditionOperatorFamily.Arn,
    };

    /// <summary>Whether the operator is a negated one (<c>…Not…</c>): satisfied where its positive twin is not.</summary>
    public bool IsNegated => Kind
        is ConditionOperatorKind.StringNotEquals
        or ConditionOperatorKind.StringNotEqualsIgnoreCase
        or ConditionOperatorKind.StringNotLike
        or ConditionOperatorKind.NumericNotEquals
        or ConditionOperatorKind.DateNotEquals
        or ConditionOperatorKind.NotIpAddress
        or ConditionOperatorKind.ArnNotEquals
        or ConditionOperatorKind.ArnNotLike;

    /// <summary>Every operator's name, without qualifier and suffix.</summary>
    internal static IReadOnlyList<string> AllNames => Names;

    /// <summary>Reads an operator as a policy writes it. Names are case-sensitive, as in AWS's grammar.</summary>
    /// <returns>False for an unknown name and for <c>NullIfExists</c>, which does not exist.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConditionOperator result)
    {
        result = default;
        if (text is null)
        {
            return false;
        }

        var qualifier = SetQualifier.None;
        var start = 0;
        if (text.StartsWith(ForAllValuesPrefix, StringComparison.Ordinal))
        {
            qualifier = SetQualifier.ForAllValues;
            start = ForAllValuesPrefix.Length;
        }
        else if (text.StartsWith(ForAnyValuePrefix, StringComparison.Ordinal))
        {
            qualifier = SetQualifier.ForAnyValue;
            start = ForAnyValuePrefix.Length;
        }

        var ifExists = text.EndsWith(IfExistsSuffix, StringComparison.Ordinal);
        var end = text.Length - (ifExists ? IfExistsSuffix.Length : 0);
        if (end <= start)
        {
            return false;
        }

        var name = text.AsSpan(start, end - start);
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i].AsSpan()))
            {
                var kind = (ConditionOperatorKind)i;
                result = new ConditionOperator(kind, qualifier, ifExists);
                return !(ifExists && kind == ConditionOperatorKind.Null);
            }
        }

        return false;
    }

    /// <summary>The operator as a policy writes it.</summary>
    public override string ToString()
    {
        var prefix = Qualifier switch
        {
            SetQualifier.ForAllValues => ForAllValuesPrefix,
            SetQualifier.ForAnyValue => ForAnyValuePrefix,
            _ => string.Empty,
        };
        return string.Concat(prefix, Names[(int)Kind], IfExists ? IfExistsSuffix : string.Empty);
    }
}
