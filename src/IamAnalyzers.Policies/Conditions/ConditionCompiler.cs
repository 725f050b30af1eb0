namespace IamAnalyzers.Policies.Conditions;

/// <summary>Reads a condition's values for its operator.</summary>
internal static class ConditionCompiler
{
    public static CompiledCondition Compile(Condition condition, bool supportsVariables) => condition.Operator.Family switch
    {
        ConditionOperatorFamily.Numeric => new NumericCondition(condition),
        ConditionOperatorFamily.Date => new DateCondition(condition),
        ConditionOperatorFamily.Bool => new BoolCondition(condition),
        ConditionOperatorFamily.Binary => new BinaryCondition(condition),
        ConditionOperatorFamily.IpAddress => new IpCondition(condition),
        ConditionOperatorFamily.Null => new NullCondition(condition),
        _ => new TextCondition(condition, supportsVariables),
    };
}
