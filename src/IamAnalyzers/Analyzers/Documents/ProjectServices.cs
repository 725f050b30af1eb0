using System.Runtime.CompilerServices;
using IamAnalyzers.Rules.Catalog.Applications;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>The services that a project defines in <c>*.iam-service.json</c> files. Each text is read once, by whoever asks first.</summary>
internal static class ProjectServices
{
    private static readonly ConditionalWeakTable<AnalyzerOptions, ApplicationServices> Projects = new();
    private static readonly ConditionalWeakTable<SourceText, ServiceDefinition> Definitions = new();

    /// <summary>The services of a project; the same object as long as the compiler has the same options.</summary>
    public static ApplicationServices Of(AnalyzerOptions project) => Projects.GetValue(project, static p => Read(p));

    /// <summary>The file if it defines a service, else null.</summary>
    public static ServiceFile? ReadFile(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken) =>
        DocumentItem.Of(file, provider).IsService && file.GetText(cancellationToken) is { } text
            ? new ServiceFile(file.Path, Definitions.GetValue(text, static t => ServiceDefinitionReader.Read(t.ToString())))
            : null;

    private static ApplicationServices Read(AnalyzerOptions project)
    {
        var files = new List<ServiceFile>();
        foreach (var file in project.AdditionalFiles)
        {
            if (ReadFile(file, project.AnalyzerConfigOptionsProvider, CancellationToken.None) is { } service)
            {
                files.Add(service);
            }
        }

        return ApplicationServices.Of(files);
    }
}
