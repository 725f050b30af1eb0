using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Report.Access;
using IamAnalyzers.Report.Html;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Report.Sections;

/// <summary>The heat map: principals by services, coloured by the strongest access level.</summary>
internal static class AccessSection
{
    public static void Write(HtmlWriter html, ReportFacts facts)
    {
        var map = facts.Access;
        using (html.Block("section", "id", "access", "aria-labelledby", "access-title"))
        {
            html.Line("h2", "Who may do what", "id", "access-title");
            html.Line(
                "p",
                "The strongest access level of each user and role in each service: what its policies and those of its groups allow, within its permissions boundary and the organization’s control policies, without what is always denied. On which resources and under which conditions, the policies say. What a resource’s own policy gives stands under Outside.",
                "class",
                "lede");
            if (map.Rows.IsEmpty)
            {
                html.Line("p", "No policy in the files allows anything.", "class", "none");
                return;
            }

            WriteSymbols(html);
            WriteLegend(html);
            WriteTable(html, facts, map);
            Tables.WriteRest(html, map.Principals - map.WithoutAccess - map.Rows.Length, "principal with less access is", "principals with less access are");
            if (map.WithoutAccess > 0)
            {
                html.Line("p", $"{Words.Count(map.WithoutAccess, "user or role has", "users and roles have")} no access by policies.", "class", "rest");
            }
        }
    }

    /// <summary>Each level is drawn once; cells refer to it. The letter says what the colour says.</summary>
    private static void WriteSymbols(HtmlWriter html)
    {
        using (html.Block("svg", "class", "symbols", "aria-hidden", "true", "width", "0", "height", "0"))
        {
            foreach (var (level, name) in AccessLevelNames.All)
            {
                using (html.Inline("symbol", "id", IdOf(level), "viewBox", "0 0 28 22"))
                {
                    html.Empty("rect", "class", "heat-" + IdOf(level), "width", "28", "height", "22", "rx", "3");
                    html.Span("text", name.Substring(0, 1), "class", "on-" + IdOf(level), "x", "14", "y", "15.5", "text-anchor", "middle");
                }

                html.EndLine();
            }
        }
    }

    private static void WriteLegend(HtmlWriter html)
    {
        using (html.Block("ul", "class", "legend", "aria-label", "Access levels"))
        {
            foreach (var (level, name) in AccessLevelNames.All)
            {
                using (html.Inline("li"))
                {
                    WriteCell(html, level, null);
                    html.Text(" " + name);
                }

                html.EndLine();
            }
        }
    }

    private static void WriteTable(HtmlWriter html, ReportFacts facts, AccessMap map)
    {
        using (html.Block("div", "class", "scroll heat", "role", "region", "aria-label", "Access levels by principal and service", "tabindex", "0"))
        using (html.Block("table"))
        {
            using (html.Block("thead"))
            using (html.Block("tr"))
            {
                html.Line("th", "Principal", "scope", "col");
                foreach (var column in map.Columns)
                {
                    using (html.Inline("th", "scope", "col", "class", "service"))
                    {
                        html.Span("abbr", map.Services[column].Prefix, "title", map.Services[column].Name);
                    }

                    html.EndLine();
                }

                html.Line("th", "Other services", "scope", "col", "class", "count");
            }

            using (html.Block("tbody"))
            {
                foreach (var row in map.Rows)
                {
                    WriteRow(html, facts, map, row);
                }
            }
        }
    }

    private static void WriteRow(HtmlWriter html, ReportFacts facts, AccessMap map, AccessRow row)
    {
        using (html.Block("tr"))
        {
            using (html.Inline("th", "scope", "row", "title", row.Principal.Arn))
            {
                html.Span("bdi", row.Principal.Name, "class", "name");
                var kind = row.Principal is User ? "user" : "role";
                kind = row.IsAdministrator ? kind + ", administrator" : kind;
                html.Span("span", facts.HasSeveralAccounts ? $"{kind} · {row.Principal.Account.Id}" : kind, "class", row.IsAdministrator ? "kind strong" : "kind");
            }

            html.EndLine();
            foreach (var column in map.Columns)
            {
                using (html.Inline("td"))
                {
                    if (row.Services.TryGetValue(column, out var access) && access.Strongest != AccessLevels.None)
                    {
                        WriteCell(html, access.Strongest, $"{map.Services[column].Prefix}: {AccessLevelNames.Of(access.Levels)} ({Words.Count(access.Actions, "action")})");
                    }
                }
            }

            var others = row.Services.Keys.Count(s => !map.Columns.Contains(s));
            html.Line("td", others == 0 ? string.Empty : Words.Number(others), "class", "count");
        }
    }

    private static void WriteCell(HtmlWriter html, AccessLevels level, string? title)
    {
        using (html.Inline("svg", "class", "cell", "viewBox", "0 0 28 22", "role", title is null ? null : "img", "aria-hidden", title is null ? "true" : null))
        {
            if (title is not null)
            {
                html.Span("title", title);
            }

            html.Empty("use", "href", "#" + IdOf(level));
        }
    }

    private static string IdOf(AccessLevels level) => level switch
    {
        AccessLevels.List => "list",
        AccessLevels.Read => "read",
        AccessLevels.Tagging => "tagging",
        AccessLevels.Write => "write",
        _ => "permissions",
    };
}
