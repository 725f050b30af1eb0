using System.Collections.Immutable;
using System.Globalization;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Analyzers.InCode.Values;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4023–IAM4026: a request that sets the account's password policy; what it leaves out is reset to AWS's default.</summary>
internal static class PasswordPolicyFindings
{
    private static readonly (string Member, string What)[] Classes =
    [
        ("RequireUppercaseCharacters", "uppercase letter"),
        ("RequireLowercaseCharacters", "lowercase letter"),
        ("RequireNumbers", "digit"),
        ("RequireSymbols", "symbol"),
    ];

    public static ImmutableArray<Rule> Rules { get; } = ImmutableArray.Create(
        PasswordPolicyLengthRule.Rule, PasswordPolicyClassesRule.Rule, PasswordPolicyReuseRule.Rule, PasswordPolicyExpiryRule.Rule);

    public static void Judge(IObjectCreationOperation creation, Action<LocatedFinding> report)
    {
        var members = Members.Of(creation).ToDictionary(static m => m.Name, static m => m.Value);
        var later = SetLater(creation);
        if (Number("MinimumPasswordLength", 6) is { } length and < 14)
        {
            Report(PasswordPolicyLengthRule.Rule, "MinimumPasswordLength", Text(length), "14");
        }

        foreach (var (member, what) in Classes)
        {
            if (Flag(member) == false)
            {
                Report(PasswordPolicyClassesRule.Rule, member, what);
            }
        }

        if (Number("PasswordReusePrevention", 0) is { } reuse and < 24)
        {
            Report(PasswordPolicyReuseRule.Rule, "PasswordReusePrevention", Text(reuse), "24");
        }

        if (Number("MaxPasswordAge", 0) is { } age and not (> 0 and <= 90))
        {
            Report(PasswordPolicyExpiryRule.Rule, "MaxPasswordAge", age == 0 ? "never" : $"after {age} days", "90");
        }

        int? Number(string member, int reset) =>
            later.Contains(member) ? null
            : !members.TryGetValue(member, out var value) ? reset
            : ValueReader.Unwrap(value).ConstantValue is { HasValue: true, Value: int number } ? number : null;

        bool? Flag(string member) =>
            later.Contains(member) ? null
            : !members.TryGetValue(member, out var value) ? false
            : ValueReader.Unwrap(value).ConstantValue is { HasValue: true, Value: bool flag } ? flag : null;

        void Report(Rule rule, string member, params string[] arguments) => report(new LocatedFinding(
            rule,
            members.TryGetValue(member, out var value) ? value.Syntax.GetLocation() : CodeHeads.Of(creation.Syntax),
            arguments));
    }

    /// <summary>The members that the same body sets after the request is made.</summary>
    private static HashSet<string> SetLater(IObjectCreationOperation creation)
    {
        IOperation root = creation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        var names = root.Descendants().OfType<ISimpleAssignmentOperation>()
            .Select(static a => a.Target)
            .OfType<IPropertyReferenceOperation>()
            .Where(p => p.Instance is not IInstanceReferenceOperation && SymbolEqualityComparer.Default.Equals(p.Property.ContainingType, creation.Type))
            .Select(static p => p.Property.Name);
        return new HashSet<string>(names, StringComparer.Ordinal);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
