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
    public static LocatedFinding ToFinding(Exception exception, Location location) => new(
        Setup.DocumentNotReadRule.Rule,
        location,
        $"it met an error in IamAnalyzers itself ({exception.GetType().Name}: {exception.Message}); please report it");
}
