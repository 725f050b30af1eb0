using System.Collections.Immutable;
using IamAnalyzers.Analyzers.Documents;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using IamAnalyzers.Rules.Setup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>Puts the account files of a project together and runs the rules over them; each finding stands in its file.</summary>
internal sealed class AccountFileDetector : IDetector
{
    public ImmutableArray<Rule> Rules { get; } = AccountChecker.Rules.Insert(0, DocumentNotReadRule.Rule);

    public void Register(CompilationStartAnalysisContext context, IFindingSink sink)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var files = context.Options.AdditionalFiles
            .Where(file => AccountDocuments.Find(DocumentItem.Of(file, provider).Document) is not null)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        if (!files.IsEmpty)
        {
            context.RegisterAdditionalFileAction(file => Analyze(file, files, sink));
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, ImmutableArray<AdditionalText> files, IFindingSink sink)
    {
        if (!files.Contains(context.AdditionalFile))
        {
            return;
        }

        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var item = DocumentItem.Of(context.AdditionalFile, provider);
        try
        {
            var text = context.AdditionalFile.GetText(context.CancellationToken);
            if (text is null)
            {
                Add(NotRead(item, "the file cannot be read as text"));
                return;
            }

            if (AccountDocuments.Find(item.Document) == AccountDocuments.ResourcePolicy && item.Resource is null)
            {
                Add(NotRead(item, "the item does not say which resource it is about: add Resource=\"arn:…\""));
                return;
            }

            var items = ReadItems(files, provider, context.CancellationToken);
            var settings = ReadSettings(files, provider);
            foreach (var finding in AccountCache.GetFindings(items, settings, CheckSettingsReader.Read(context.Options, item.Options), context.CancellationToken))
            {
                if (finding.Location.File == item.Path)
                {
                    Add(new LocatedFinding(finding.Rule, ToLocation(finding.Location.Span, item.Path, text), finding.Arguments) { Sid = finding.Sid });
                }
            }
        }
        catch (Exception exception) when (InternalError.CanBeReported(exception))
        {
            Add(InternalError.ToFinding(exception, item.FileName, StartOf(item.Path)));
        }

        void Add(LocatedFinding finding) => sink.Add(finding with { FileOptions = item.Options }, context.ReportDiagnostic);
    }

    private static ImmutableArray<AccountItem> ReadItems(
        ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        var items = ImmutableArray.CreateBuilder<AccountItem>(files.Length);
        foreach (var file in files)
        {
            var item = DocumentItem.Of(file, provider);
            var document = AccountDocuments.Find(item.Document)!;
            if (file.GetText(cancellationToken) is { } text && (document != AccountDocuments.ResourcePolicy || item.Resource is not null))
            {
                items.Add(new AccountItem(file.Path, document, text, item.Resource, item.Account));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>One model, one setting: of several files that say something the first counts.</summary>
    private static AccountSettings ReadSettings(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider provider)
    {
        var items = files.Select(file => DocumentItem.Of(file, provider)).ToArray();
        var main = Array.Find(items, static i => AccountDocuments.Find(i.Document) == AccountDocuments.Account);
        var asOf = items.Select(static i => i.AsOf).FirstOrDefault(static a => a is not null);
        var options = (main.Path is null ? items[0] : main).Options;
        return AccountOptions.Read(key => options.TryGetValue(key, out var value) ? value : null, asOf);
    }

    private static LocatedFinding NotRead(DocumentItem item, string reason) =>
        new(DocumentNotReadRule.Rule, StartOf(item.Path), item.FileName, "a part of an account", reason);

    private static Location ToLocation(SourceSpan span, string path, SourceText text)
    {
        var textSpan = new TextSpan(span.Start, span.Length);
        return Location.Create(path, textSpan, text.Lines.GetLinePositionSpan(textSpan));
    }

    private static Location StartOf(string path) => Location.Create(path, default, default);
}
