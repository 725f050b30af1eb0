namespace IamAnalyzers.Generation.Emission;

/// <summary>Names that generated code uses, written so that nothing in the user's project can hide them.</summary>
internal static class Names
{
    private const string Runtime = "global::IamAnalyzers.Policies";
    private const string Compiled = Runtime + ".Compiled";

    public const string PolicyDocument = Runtime + ".PolicyDocument";
    public const string AccessDecision = Runtime + ".AccessDecision";
    public const string Decision = Runtime + ".Decision";
    public const string PolicyKind = Runtime + ".PolicyKind";

    // What stands in checks many times has a short name in the file, one that no code of the user has.
    public const string Text = "__Text";
    public const string TextCursor = "__Cursor";
    public const string ResourcePatterns = "__Patterns";
    public const string Conditions = "__Conditions";
    public const string ActionText = "__Action";
    public const string ResourceText = "__Resource";
    public const string SetRequest = "__Set";
    public const string ArnResource = Compiled + ".IArnResource";
    public const string PolicyTemplate = Compiled + ".PolicyTemplate";
    public const string VariableValues = Compiled + ".VariableValues";
    public const string IpRange = Compiled + ".IpRange";
    public const string PolicyInstant = Compiled + ".PolicyInstant";
    public const string PrincipalElement = Compiled + ".PrincipalElement";
    public const string TrustActions = Compiled + ".TrustActions";
    public const string PrincipalIdentity = Runtime + ".PrincipalIdentity";
    public const string PrincipalValue = Runtime + ".PrincipalValue";
    public const string PrincipalType = Runtime + ".PrincipalType";
    public const string Effect = Runtime + ".Effect";
    public const string ContextValues = Compiled + ".ContextValues";
    public const string RequestContext = Runtime + ".RequestContext";
    public const string PolicyGrant = Runtime + ".PolicyGrant";
    public const string AuthorizationRequest = Runtime + ".AuthorizationRequest";
    public const string PolicySet = Runtime + ".PolicySet";
    public const string PolicyEvaluator = Runtime + ".PolicyEvaluator";
    public const string OperatorKind = Runtime + ".ConditionOperatorKind";
    public const string Arn = Runtime + ".Arn";
    public const string DateTimeOffset = "global::System.DateTimeOffset";

    /// <summary>The short names and what they stand for.</summary>
    public static IReadOnlyList<(string Alias, string Type)> Aliases { get; } =
    [
        (ActionText, Compiled + ".ActionText"),
        (Conditions, Compiled + ".ConditionOperators"),
        (ResourcePatterns, Compiled + ".ResourcePatterns"),
        (SetRequest, Compiled + ".PolicySetRequest"),
        (ResourceText, Compiled + ".ResourceText"),
        (Text, Compiled + ".TextOperators"),
        (TextCursor, Compiled + ".TextCursor"),
    ];

    public static string GeneratedCode { get; } =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"IamAnalyzers\", \"{typeof(Names).Assembly.GetName().Version}\")]";

    public static string Type(string @namespace, string name)
    {
        var escaped = Planning.Identifiers.Escape(name);
        return @namespace.Length == 0 ? "global::" + escaped : "global::" + Planning.Identifiers.EscapeNamespace(@namespace) + "." + escaped;
    }
}
