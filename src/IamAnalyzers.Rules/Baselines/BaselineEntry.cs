namespace IamAnalyzers.Rules.Baselines;

/// <summary>Findings that were there before: how many have one fingerprint.</summary>
/// <param name="Fingerprint">What stays the same when lines move; one word.</param>
/// <param name="Count">How many.</param>
/// <param name="RuleId">The rule, for readers.</param>
/// <param name="File">The file, for readers.</param>
internal sealed record BaselineEntry(string Fingerprint, int Count, string RuleId, string File);
