using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers;

/// <summary>Keeps a fault of ours in one document from ending the check of all the others.</summary>
internal static class InternalError
{
    /// <summary>Set by tests, which must see our faults.</summary>
    public static bool Rethrow { get; set; }

    /// <summary>Whether an exception is to be turned into a finding; for <c>catch … when</c>.</summary>
    public static bool CanBeReported(Exception exception) => exception is not OperationCanceledException && !Rethrow;

    /// <summary>The finding that says so: a document that was not checked must not look like one without faults.</summary>
    public static LocatedFinding ToFinding(Exception exception, string document, Location location) => new(
        DocumentNotReadRule.Rule,
        location,
        document,
        "a policy",
        $"IamAnalyzers has a fault, please report it ({exception.GetType().Name}: {exception.Message})");
}
