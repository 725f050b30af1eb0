using System.Diagnostics;
using System.Diagnostics.Metrics;
using IamAnalyzers.Policies;

namespace IamAnalyzers.AspNetCore.Diagnostics;

/// <summary>What is counted: decisions and how long they take, by policy, action and outcome. No resource and no caller.</summary>
internal sealed class IamMetrics
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "IamAnalyzers.AspNetCore";

    private readonly Counter<long> _decisions;
    private readonly Histogram<double> _duration;

    public IamMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _decisions = meter.CreateCounter<long>("iam.authorization.decisions", "{decision}", "Decisions of IAM policies.");
        _duration = meter.CreateHistogram<double>("iam.authorization.duration", "s", "Time that a decision took, the request's context included.");
    }

    /// <summary>A policy decided.</summary>
    public void Decided(Type policy, string action, Decision decision, TimeSpan duration) => Record(policy, action, NameOf(decision), duration);

    /// <summary>A check failed, which refuses the request.</summary>
    public void Failed(Type policy, string action, TimeSpan duration) => Record(policy, action, "error", duration);

    private void Record(Type policy, string action, string decision, TimeSpan duration)
    {
        if (!_decisions.Enabled && !_duration.Enabled)
        {
            return;
        }

        var tags = new TagList { { "iam.policy", policy.Name }, { "iam.action", action }, { "iam.decision", decision } };
        _decisions.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
    }

    private static string NameOf(Decision decision) => decision switch
    {
        Decision.Allowed => "allowed",
        Decision.ExplicitlyDenied => "explicitly_denied",
        _ => "implicitly_denied",
    };
}
