using IamAnalyzers.Report.Html;
using IamAnalyzers.Report.Sections;

namespace IamAnalyzers.Report;

/// <summary>
/// Writes the picture of accounts as one HTML file: styles and SVG inside, no script, nothing from elsewhere. A policy of the
/// document itself forbids both, should a name ever slip through.
/// </summary>
internal static class AccountReport
{
    private const string StyleResource = "IamAnalyzers.Report.report.css";

    private static readonly Action<HtmlWriter, ReportFacts>[] Sections =
    [
        SummarySection.Write,
        ControlsSection.Write,
        AccessSection.Write,
        RelationsSection.Write,
        ExternalSection.Write,
        CredentialsSection.Write,
        FindingsSection.Write,
    ];

    /// <summary>The file's text, with <c>\n</c> as line ends; the same input gives the same text.</summary>
    public static string Write(ReportInput input, CancellationToken cancellationToken = default)
    {
        var facts = ReportFacts.Of(input, cancellationToken);
        var html = new HtmlWriter();
        html.Trusted("<!DOCTYPE html>\n");
        using (html.Block("html", "lang", "en"))
        {
            WriteHead(html, facts);
            using (html.Block("body"))
            {
                HeaderSection.Write(html, facts);
                using (html.Block("main", "id", "content"))
                {
                    foreach (var write in Sections)
                    {
                        write(html, facts);
                    }
                }

                FooterSection.Write(html, facts);
            }
        }

        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportFacts facts)
    {
        using (html.Block("head"))
        {
            html.Empty("meta", "charset", "utf-8");
            html.EndLine();
            html.Empty("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src 'unsafe-inline'");
            html.EndLine();
            html.Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.EndLine();
            html.Empty("meta", "name", "color-scheme", "content", "light dark");
            html.EndLine();
            html.Line("title", HeaderSection.TitleOf(facts) + " · IAM report");
            using (html.Block("style"))
            {
                html.Trusted(ReadStyle());
            }
        }
    }

    private static string ReadStyle()
    {
        using var stream = typeof(AccountReport).Assembly.GetManifestResourceStream(StyleResource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
