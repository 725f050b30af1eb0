using System.Text;
using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;

namespace IamAnalyzers.Generation.Emission;

/// <summary>Statements of policies in words, as XML: what a statement does, to which actions and resources, under which conditions.</summary>
internal static class StatementWords
{
    private const int MaxListed = 6;

    /// <summary>The whole statement.</summary>
    public static string Describe(StatementModel statement, string file) =>
        Describe(statement, file, (statement.IsNotAction ? "all but " : string.Empty) + List(statement.Actions, ", "));

    /// <summary>The statement where it is clear which action it is about.</summary>
    public static string DescribeForAction(StatementModel statement, string file) => Describe(statement, file, "it");

    private static string Describe(StatementModel statement, string file, string actions)
    {
        var text = new StringBuilder();
        text.Append(statement.Sid is { Length: > 0 } sid ? Documentation.Code(sid) : "Statement " + Literals.Integer(statement.Number));
        text.Append(" (").Append(Documentation.Code(statement.Line > 0 ? file + ":" + Literals.Integer(statement.Line) : file));
        text.Append(statement.IsDeny ? ") denies " : ") allows ").Append(actions);
        if (statement.HasResource)
        {
            text.Append(statement.IsNotResource ? " on all but " : " on ").Append(List(statement.Resources, ", "));
        }

        if (statement.HasPrincipal)
        {
            text.Append(statement.IsNotPrincipal ? " to all but " : " to ");
            text.Append(List(statement.Principals.Select(static p => p.Value).ToEquatableArray(), ", "));
        }

        for (var i = 0; i < statement.Conditions.Count; i++)
        {
            text.Append(i == 0 ? " if " : " and ").Append(Describe(statement.Conditions[i]));
        }

        return text.Append('.').ToString();
    }

    private static string Describe(ConditionModel condition)
    {
        var op = condition.Operator;
        var key = Documentation.Code(condition.Key);
        if (op.Kind == ConditionOperatorKind.Null)
        {
            return $"that {key} is absent is {List(condition.Values, " or ")}";
        }

        var set = op.Qualifier switch
        {
            SetQualifier.ForAllValues => "each of ",
            SetQualifier.ForAnyValue => "one of ",
            _ => string.Empty,
        };
        return $"{set}{key}{(op.IfExists ? ", where it is present," : string.Empty)} {Verb(op.Kind)} {List(condition.Values, " or ")}";
    }

    private static string Verb(ConditionOperatorKind kind) => kind switch
    {
        ConditionOperatorKind.StringEqualsIgnoreCase => "is, in any case,",
        ConditionOperatorKind.StringNotEqualsIgnoreCase => "is not, in any case,",
        ConditionOperatorKind.StringLike or ConditionOperatorKind.ArnLike or ConditionOperatorKind.ArnEquals => "is like",
        ConditionOperatorKind.StringNotLike or ConditionOperatorKind.ArnNotLike or ConditionOperatorKind.ArnNotEquals => "is not like",
        ConditionOperatorKind.StringNotEquals or ConditionOperatorKind.NumericNotEquals or ConditionOperatorKind.DateNotEquals => "is not",
        ConditionOperatorKind.NumericLessThan => "is less than",
        ConditionOperatorKind.NumericLessThanEquals => "is at most",
        ConditionOperatorKind.NumericGreaterThan => "is more than",
        ConditionOperatorKind.NumericGreaterThanEquals => "is at least",
        ConditionOperatorKind.DateLessThan => "is before",
        ConditionOperatorKind.DateLessThanEquals => "is not after",
        ConditionOperatorKind.DateGreaterThan => "is after",
        ConditionOperatorKind.DateGreaterThanEquals => "is not before",
        ConditionOperatorKind.IpAddress => "is in",
        ConditionOperatorKind.NotIpAddress => "is not in",
        _ => "is",
    };

    private static string List(EquatableArray<string> values, string separator)
    {
        var listed = string.Join(separator, values.Take(MaxListed).Select(Documentation.Code));
        return values.Count > MaxListed ? $"{listed}{separator}{Literals.Integer(values.Count - MaxListed)} more" : listed;
    }
}
