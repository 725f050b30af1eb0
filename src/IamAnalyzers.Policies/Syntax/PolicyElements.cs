namespace IamAnalyzers.Policies.Syntax;

/// <summary>The names of the grammar's elements.</summary>
internal static class PolicyElements
{
    public const string Version = "Version";
    public const string Id = "Id";
    public const string Statement = "Statement";
    public const string Sid = "Sid";
    public const string Effect = "Effect";
    public const string Action = "Action";
    public const string NotAction = "NotAction";
    public const string Resource = "Resource";
    public const string NotResource = "NotResource";
    public const string Principal = "Principal";
    public const string NotPrincipal = "NotPrincipal";
    public const string Condition = "Condition";

    public static readonly string[] OfDocument = [Version, Id, Statement];

    public static readonly string[] OfStatement =
        [Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition];

    public static readonly string[] Versions = ["2012-10-17", "2008-10-17"];
}
