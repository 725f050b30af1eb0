using IamAnalyzers.Analyzers.Credentials;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.Suppressions;

/// <summary>One <c>[assembly: SuppressIamFinding(…)]</c>.</summary>
internal sealed class Suppression(string ruleId, DocumentPath? path, string? sid, string? hash, string? justification, Location location)
{
    public string RuleId { get; } = ruleId;

    public bool HasJustification => !string.IsNullOrWhiteSpace(justification);

    /// <summary>Where the attribute stands.</summary>
    public Location Location { get; } = location;

    /// <summary>Where it applies, as a message names it.</summary>
    public string Place => path?.ToString() ?? "*.cs";

    /// <summary>Whether it is about a finding. Without a path it is about C# code only: an excuse is not to be wider than it says.</summary>
    public bool Covers(LocatedFinding finding) =>
        finding.Rule.Id == RuleId
        && (sid is null || sid == finding.Sid)
        && (hash is null || (finding.Properties.TryGetValue(ValueHash.Property, out var value) && ValueHash.Matches(hash, value)))
        && (path is null ? finding.IsInCode : path.Matches(finding.Path));
}
