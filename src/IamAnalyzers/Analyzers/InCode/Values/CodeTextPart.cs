using IamAnalyzers.Analyzers.CSharp;
using IamAnalyzers.Policies.Json;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>A part of a string.</summary>
/// <param name="Value">The characters.</param>
/// <param name="Source">The C# string that they are the value of; null for text that nobody wrote.</param>
internal sealed record CodeTextPart(string Value, StringText? Source)
{
    public static CodeTextPart Unknown { get; } = new(UnknownText.Text, null);
}
