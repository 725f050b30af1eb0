using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4012: names of users, groups, roles, policies, profiles and sessions that AWS does not take.</summary>
internal static class EntityNames
{
    public static void Judge(IObjectCreationOperation creation, Action<LocatedFinding> report)
    {
        foreach (var member in Members.Of(creation))
        {
            if (ValueReader.Unwrap(member.Value) is { ConstantValue: { HasValue: true, Value: string name } } value
                && EntityNameTooLongRule.FindFault(member.Name, name) is { } fault)
            {
                report(new LocatedFinding(EntityNameTooLongRule.Rule, value.Syntax.GetLocation(), fault));
            }
        }
    }
}
