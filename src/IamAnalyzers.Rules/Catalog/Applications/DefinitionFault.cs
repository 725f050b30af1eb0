using IamAnalyzers.Policies;

namespace IamAnalyzers.Rules.Catalog.Applications;

/// <summary>Characters of a service definition that do not follow its schema, and what is wrong with them.</summary>
internal readonly record struct DefinitionFault(SourceSpan Span, string Message);
