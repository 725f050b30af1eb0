namespace IamAnalyzers.Rules.Credentials;

/// <summary>What is known about a value besides its characters.</summary>
/// <param name="Meaning">What its name says.</param>
/// <param name="IsSink">Whether it flows into a place that takes a credential of that meaning, and nothing else.</param>
/// <param name="HasKeyNearby">Whether an access key id stands beside it, in the same section, list or block.</param>
/// <param name="Context">The names around it, for names that stand inside the value.</param>
internal readonly record struct ValueContext(NameMeaning Meaning, bool IsSink = false, bool HasKeyNearby = false, string? Context = null)
{
    /// <summary>The evidence that a secret in this place rests on; null where there is none.</summary>
    public CredentialEvidence? EvidenceForSecret => Meaning switch
    {
        NameMeaning.NotSecret => null,
        NameMeaning.Secret => IsSink ? CredentialEvidence.Use : CredentialEvidence.Name,
        _ => HasKeyNearby && Meaning != NameMeaning.SessionToken ? CredentialEvidence.KeyNearby : null,
    };
}
