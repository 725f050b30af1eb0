namespace IamAnalyzers.Package.Tests;

/// <summary>What <c>Consumer/Answers.cs</c> prints wherever it runs: for each question the compiled policy's answer and the evaluator's.</summary>
internal static class CompiledAnswers
{
    private const string Nothing = "ImplicitlyDenied:";

    private static readonly string[] Expected =
    [
        // GetObject inside the office, outside and with an unknown address; each of a document, a secret and another bucket's.
        "Allowed:Read", "ExplicitlyDenied:NoSecrets", Nothing,
        Nothing, "ExplicitlyDenied:NoSecrets", Nothing,
        Nothing, "ExplicitlyDenied:NoSecrets", Nothing,

        // The bucket's policy for the partner's role, another role and nobody; each with TLS, without and unknown.
        "Allowed:Partner", "ExplicitlyDenied:TlsOnly", "Allowed:Partner",
        Nothing, "ExplicitlyDenied:TlsOnly", Nothing,
        Nothing, "ExplicitlyDenied:TlsOnly", Nothing,

        // The trust policy for two branches and two services.
        "Allowed:GitHub", Nothing,
        "Allowed:Tasks", Nothing,

        // The application's own service: refunds by their total, orders by their warehouses.
        "Allowed:SmallRefunds", Nothing, Nothing,
        "Allowed:ShipFromOurs", Nothing, Nothing,

        // The policy in C#, for one's own folder and another's.
        "Allowed:Own", Nothing,
    ];

    public static void AssertPrinted(string output) => Assert.Equal(
        Expected.Select(answer => $"{answer} {answer}"),
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
