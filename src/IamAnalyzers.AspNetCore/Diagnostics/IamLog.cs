using Microsoft.Extensions.Logging;

namespace IamAnalyzers.AspNetCore.Diagnostics;

/// <summary>The package's log messages. They are for operators; clients are told nothing but 403.</summary>
internal static partial class IamLog
{
    [LoggerMessage(1, LogLevel.Information, "{Principal} may not {Action} on {Resource}: {Policy} says {Decision}")]
    public static partial void Refused(ILogger logger, string principal, string action, string resource, string policy, string decision);

    [LoggerMessage(2, LogLevel.Debug, "{Explanation}")]
    public static partial void Explained(ILogger logger, string explanation);

    [LoggerMessage(3, LogLevel.Error, "Refused, because {Policy} could not be asked about {Action}")]
    public static partial void Failed(ILogger logger, Exception exception, string policy, string action);

    [LoggerMessage(4, LogLevel.Error, "Refused, because there is no HTTP request to ask about: {Requirement} was required of {Resource}")]
    public static partial void NoRequest(ILogger logger, string requirement, string resource);
}
