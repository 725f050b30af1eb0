using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Analyzers.InCode.Values;

/// <summary>A value that C# code builds, as far as it is known when the code is compiled: JSON with a place for each part.</summary>
/// <param name="Origin">The code on which a finding about the value as a whole stands.</param>
internal abstract record CodeValue(SyntaxNode Origin);

/// <summary>A string.</summary>
/// <param name="Parts">What it is put together from.</param>
/// <param name="Origin">The expression.</param>
internal sealed record CodeText(ImmutableArray<CodeTextPart> Parts, SyntaxNode Origin) : CodeValue(Origin)
{
    /// <summary>The value; unknown parts are marked.</summary>
    public string Value { get; } = string.Concat(Parts.Select(static p => p.Value));

    /// <summary>Text that a library writes for the code at <paramref name="origin"/>.</summary>
    public static CodeText Implied(string value, SyntaxNode origin) => new(ImmutableArray.Create(new CodeTextPart(value, null)), origin);

    /// <summary>This text with implied text around it.</summary>
    public CodeText Within(string before, string after) =>
        new(Parts.Insert(0, new CodeTextPart(before, null)).Add(new CodeTextPart(after, null)), Origin);
}

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record CodeWord(string Word, SyntaxNode Origin) : CodeValue(Origin);

/// <summary>A sequence.</summary>
internal sealed record CodeArray(ImmutableArray<CodeValue> Items, SyntaxNode Origin) : CodeValue(Origin);

/// <summary>An object; <see cref="CodeProperty.Name"/> says where the names stand.</summary>
internal sealed record CodeObject(ImmutableArray<CodeProperty> Properties, SyntaxNode Origin) : CodeValue(Origin)
{
    public static CodeObject Create(SyntaxNode origin, params CodeProperty?[] properties) =>
        new(properties.Where(static p => p is not null).Select(static p => p!).ToImmutableArray(), origin);

    public CodeValue? this[string name] => Properties.FirstOrDefault(p => p.Name.Value == name)?.Value;
}

/// <summary>A property of a <see cref="CodeObject"/>.</summary>
internal sealed record CodeProperty(CodeText Name, CodeValue Value)
{
    public CodeProperty(string name, CodeValue value, SyntaxNode? nameOrigin = null)
        : this(CodeText.Implied(name, nameOrigin ?? value.Origin), value)
    {
    }
}

/// <summary>Anything: a value that only the running program knows, or several of them.</summary>
internal sealed record CodeUnknown(SyntaxNode Origin) : CodeValue(Origin);
