namespace IamAnalyzers.Policies.Authorization;

/// <summary>Kleene's three values, ordered: "and" is the smaller, "or" is the larger.</summary>
internal enum Truth : byte
{
    False,
    Unknown,
    True,
}

internal static class TruthLogic
{
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth value) => (Truth)(2 - (int)value);

    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;
}
