using IamAnalyzers.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IamAnalyzers.Analyzers.Documents;

/// <summary>What the project says of an additional file: which sort of document it is, and its metadata.</summary>
internal readonly struct DocumentItem(string path, AnalyzerConfigOptions options)
{
    /// <summary>The file name's end by which a policy is known where no item says what a file is.</summary>
    public const string PolicyFileEnd = ".iam.json";

    /// <summary>The same for templates: the name that SAM's tools for .NET give theirs, and the end of those of the CDK.</summary>
    public static readonly string[] TemplateFileEnds = ["serverless.template", ".template.json"];

    /// <summary>The same for the definition of an application's service.</summary>
    public const string ServiceFileEnd = ".iam-service.json";

    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";

    public string Path { get; } = path;

    public string FileName => System.IO.Path.GetFileName(Path);

    public AnalyzerConfigOptions Options { get; } = options;

    /// <summary>The sort of document: the items' names without <c>Iam</c>, such as <c>Policy</c>; null where no item says.</summary>
    public string? Document => Get("IamDocument");

    /// <summary>The kind of policy as written; null where nothing is written.</summary>
    public string? Kind => Get("Kind");

    public string? Namespace => Get("Namespace");

    public string? ClassName => Get("ClassName");

    public string? Generate => Get("Generate");

    public string? Role => Get("Role");

    /// <summary>Of a policy: the path of the policy that it is held against.</summary>
    public string? Baseline => Get("Baseline");

    public string? Link => Get("Link");

    /// <summary>Of a resource policy: the ARN of the resource.</summary>
    public string? Resource => Get("Resource");

    /// <summary>Of a resource policy or a password policy: the account it belongs to.</summary>
    public string? Account => Get("Account");

    /// <summary>Of a part of an account: the point in time at which ages are counted.</summary>
    public string? AsOf => Get("AsOf");

    /// <summary>Whether the file is a policy document: nothing else is read.</summary>
    public bool IsPolicy => Document is { } document
        ? string.Equals(document, "Policy", StringComparison.OrdinalIgnoreCase)
        : Path.EndsWith(PolicyFileEnd, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file is a template of CloudFormation or SAM, if it is what its name or its item says.</summary>
    public bool IsTemplate => Document is { } document
        ? string.Equals(document, "Template", StringComparison.OrdinalIgnoreCase)
        : HasTemplateName;

    /// <summary>Whether only the name may have brought the file in: then it may be something else.</summary>
    public bool HasTemplateName
    {
        get
        {
            var name = FileName;
            return Array.Exists(TemplateFileEnds, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whether the file defines a service of the application.</summary>
    public bool IsService => Document is { } document
        ? string.Equals(document, "Service", StringComparison.OrdinalIgnoreCase)
        : Path.EndsWith(ServiceFileEnd, StringComparison.OrdinalIgnoreCase);

    public static DocumentItem Of(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        new(file.Path, provider.GetOptions(file));

    /// <summary>The declared kind; null where none is declared or where it does not exist.</summary>
    public PolicyKind? GetDeclaredKind() => TryParseKind(Kind, out var kind) ? kind : null;

    public static bool TryParseKind(string? text, out PolicyKind kind)
    {
        kind = default;
        // Enum.TryParse would take numbers and lists too.
        return text is { Length: > 0 } && char.IsLetter(text[0]) && text.IndexOf(',') < 0
            && Enum.TryParse(text, ignoreCase: true, out kind);
    }

    private string? Get(string name) =>
        Options.TryGetValue(MetadataPrefix + name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
