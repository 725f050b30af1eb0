namespace IamAnalyzers.Analyzers.Setup;

/// <summary>What is wrong with an option: together a sentence.</summary>
/// <param name="Option">The option.</param>
/// <param name="Fault">What is wrong with it and what may stand there.</param>
internal readonly record struct OptionFault(string Option, string Fault);
