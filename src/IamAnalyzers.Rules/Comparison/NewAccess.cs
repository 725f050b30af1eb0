using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Comparison;

/// <summary>A request that one policy allows and another does not.</summary>
/// <param name="Statement">The statement that allows it.</param>
/// <param name="ActionIndex">Which of its actions; -1 where it has <c>NotAction</c>.</param>
/// <param name="ResourceIndex">Which of its resources; -1 where it has none or <c>NotResource</c>.</param>
/// <param name="Example">The request.</param>
/// <param name="IsExact">Whether such a request surely exists: false where conditions beyond the algebra had to be taken on the safe side.</param>
internal sealed record NewAccess(Statement Statement, int ActionIndex, int ResourceIndex, RequestExample Example, bool IsExact);

/// <summary>A request in words.</summary>
/// <param name="Action">The action: one that exists, where one does.</param>
/// <param name="Resource">The resource; variables as a policy writes them.</param>
/// <param name="Principal">Who asks; null where policies name nobody.</param>
/// <param name="Context">What matters of the context, for example <c>without aws:MultiFactorAuthPresent</c>; empty where nothing does.</param>
internal sealed record RequestExample(string Action, string Resource, string? Principal, string Context)
{
    /// <summary>The request as a message says it.</summary>
    public override string ToString() =>
        $"'{Action}' on '{Resource}'{(Principal is null ? "" : $" for '{Principal}'")}{(Context.Length == 0 ? "" : " " + Context)}";
}
