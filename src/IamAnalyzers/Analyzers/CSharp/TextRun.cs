namespace IamAnalyzers.Analyzers.CSharp;

/// <summary>
/// A run of decoded characters and the source characters that they come from: one for one where both lengths are the same,
/// else an escape sequence, whose decoded characters all come from all of it.
/// </summary>
/// <param name="Decoded">Index of the first decoded character.</param>
/// <param name="DecodedLength">Number of decoded characters.</param>
/// <param name="Source">Index of the first source character.</param>
/// <param name="SourceLength">Number of source characters.</param>
internal readonly record struct TextRun(int Decoded, int DecodedLength, int Source, int SourceLength)
{
    public int DecodedEnd => Decoded + DecodedLength;
}
