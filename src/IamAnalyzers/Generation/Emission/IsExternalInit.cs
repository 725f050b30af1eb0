using Microsoft.CodeAnalysis;

namespace IamAnalyzers.Generation.Emission;

/// <summary>The type that init-only properties need and .NET Framework lacks.</summary>
internal static class IsExternalInit
{
    public const string MetadataName = "System.Runtime.CompilerServices.IsExternalInit";
    public const string HintName = "IsExternalInit-polyfill.g.cs";

    /// <summary>False where the SDK says that the framework is one that has the type.</summary>
    public static bool MayBeMissing(ParseOptions options, CancellationToken cancellation) =>
        !options.PreprocessorSymbolNames.Contains("NET5_0_OR_GREATER");

    public static string Source
    {
        get
        {
            var writer = new CodeWriter();
            FileHeader.Write(writer, "What init-only properties need where the framework lacks it.", "System.Runtime.CompilerServices");
            writer.Line(Names.GeneratedCode);
            using (writer.Block("internal static class IsExternalInit"))
            {
            }

            return writer.ToString();
        }
    }
}
