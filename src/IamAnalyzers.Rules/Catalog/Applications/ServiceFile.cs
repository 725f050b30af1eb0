namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>A service definition and where it stands.</summary>
internal sealed record ServiceFile(string Path, ServiceDefinition Definition);
