namespace IamAnalyzers.Generation.Emission;

/// <summary>The type that init-only properties need and .NET Framework lacks.</summary>
internal static class IsExternalInit
{
    public const string MetadataName = "System.Runtime.CompilerServices.IsExternalInit";
    public const string HintName = "IsExternalInit-polyfill.g.cs";

    public static string Source
    {
        get
        {
            var writer = new CodeWriter();
            writer.Line(Names.GeneratedCode);
            using (writer.Block("internal static class IsExternalInit"))
            {
            }

            return GeneratedFile.Compose("What init-only properties need where the framework lacks it.", "System.Runtime.CompilerServices", writer);
        }
    }
}
