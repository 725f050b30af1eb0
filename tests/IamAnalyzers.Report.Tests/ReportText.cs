using System.Xml.Linq;
using IamAnalyzers.Policies.Accounts;

namespace IamAnalyzers.Report.Tests;

/// <summary>A written report, as text and as the tree that it is.</summary>
internal sealed class ReportText
{
    private ReportText(string text)
    {
        Text = text;
        Tree = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
    }

    public string Text { get; }

    public XDocument Tree { get; }

    public static ReportText Of(AccountSet accounts) => Of(new ReportInput(accounts));

    public static ReportText Of(ReportInput input) => new(AccountReport.Write(input, TestContext.Current.CancellationToken));

    public IEnumerable<XElement> All(string name) => Tree.Descendants(name);

    public XElement Section(string id) => Tree.Descendants("section").Single(s => (string?)s.Attribute("id") == id);

    /// <summary>The row of the heat map that is about a principal.</summary>
    public XElement AccessRow(string name) => Section("access").Descendants("tr").Single(r => r.Elements("th").Elements("bdi").Any(b => b.Value == name));

    /// <summary>What the cells of a principal's row say to those who cannot see them.</summary>
    public List<string> AccessOf(string name) => AccessRow(name).Descendants("title").Select(static t => t.Value).ToList();

    /// <summary>The arrows of the graph in words.</summary>
    public List<string> Arrows() => Section("ways").Descendants("path").Elements("title").Select(static t => t.Value).ToList();

    /// <summary>A figure of the summary.</summary>
    public string Figure(string label) =>
        Section("summary").Descendants("div").Single(d => (string?)d.Element("dt") == label).Elements("dd").First().Value;
}
