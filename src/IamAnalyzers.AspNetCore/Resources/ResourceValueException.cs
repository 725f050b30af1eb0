namespace IamAnalyzers.AspNetCore.Resources;

/// <summary>A request's route values give no resource; the request is refused.</summary>
internal sealed class ResourceValueException(string message) : InvalidOperationException(message);
