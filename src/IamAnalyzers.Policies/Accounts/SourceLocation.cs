namespace IamAnalyzers.Policies.Accounts;

/// <summary>Characters of a file from which a part of an account was read.</summary>
/// <param name="File">The file, as the reader was told.</param>
/// <param name="Span">The characters.</param>
/// <param name="Line">The line of the first of them, from 1; 0 where the part was read from no file.</param>
/// <param name="Column">The column of the first of them, from 1.</param>
public readonly record struct SourceLocation(string File, SourceSpan Span, int Line, int Column)
{
    /// <summary>File, line and column, as compilers write them.</summary>
    public override string ToString() => Line == 0 ? File ?? string.Empty : $"{File}({Line},{Column})";
}
