using System.Globalization;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Analyzers.InCode.Reading;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace IamAnalyzers.Analyzers.InCode.Identities;

/// <summary>IAM4029: <c>MaxSessionDuration</c> in seconds, or as a duration of the CDK.</summary>
internal static class SessionDurations
{
    public static void Judge(IObjectCreationOperation creation, OperationAnalysisContext context, Action<LocatedFinding> report)
    {
        if (Members.Find(creation, "MaxSessionDuration") is not { } value || SecondsOf(value) is not { } seconds)
        {
            return;
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(creation.Syntax.SyntaxTree);
        var limit = CheckSettingsReader.ReadMaxSession(options) ?? SessionDurationLongRule.DefaultSeconds;
        if (seconds > limit)
        {
            report(new LocatedFinding(
                SessionDurationLongRule.Rule,
                value.Syntax.GetLocation(),
                seconds.ToString(CultureInfo.InvariantCulture),
                limit.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static double? SecondsOf(IOperation value) => ValueReader.Unwrap(value) switch
    {
        { ConstantValue: { HasValue: true, Value: int seconds } } => seconds,
        { ConstantValue: { HasValue: true, Value: double seconds } } => seconds,
        IInvocationOperation { TargetMethod: { ContainingType.Name: "Duration", Name: var unit }, Arguments: { Length: 1 } arguments }
            when ValueReader.Unwrap(arguments[0].Value).ConstantValue is { HasValue: true, Value: IConvertible amount } =>
            amount.ToDouble(CultureInfo.InvariantCulture) * unit switch { "Seconds" => 1, "Minutes" => 60, "Hours" => 3600, "Days" => 86400, _ => 0 },
        _ => null,
    };
}
