using System.Collections.Immutable;
using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Matching;

namespace IamAnalyzers.Rules.Operations;

/// <summary>Tells on which resources a call needs an action, as far as the request says.</summary>
internal static class NeedResources
{
    private const int MostResources = 32;

    public static ImmutableArray<NeedResource> Of(ActionEntry action, NeedTerm term, RequestFacts facts, OperationTable table)
    {
        if (!action.HasResourceTypes)
        {
            return ImmutableArray.Create(NeedResource.Any);
        }

        if (term.Members.Length == 1 && term.Members[0][0] == '=')
        {
            return ImmutableArray.Create(new NeedResource(null, term.Members[0].Substring(1)));
        }

        // Tagging works on whatever has this ARN; the catalogue calls all types required then.
        if (term.Members.IsEmpty && OfResourceArn(action, facts) is { } tagged)
        {
            return ImmutableArray.Create(tagged);
        }

        var chosen = Choose(action, term, facts, table);
        var resources = chosen.Count == 0
            ? [ByArn(action.ResourceTypes.Select(static t => t.Type), facts) ?? new NeedResource(null, "*")]
            : chosen.SelectMany(type => Fill(type, term, facts, table));
        return resources.Distinct().Take(MostResources).ToImmutableArray();
    }

    /// <summary>The types of resources that the call works on.</summary>
    private static List<ResourceTypeEntry> Choose(ActionEntry action, NeedTerm term, RequestFacts facts, OperationTable table)
    {
        var named = table.TypesOf(action.FullName);
        var types = action.ResourceTypes.Where(t => named.IsEmpty || named.Contains(t.Type.Name, StringComparer.Ordinal)).ToList();
        var required = types.Where(t => t.IsRequired || !named.IsEmpty).Select(static t => t.Type).ToList();

        // Of a table and its index the one that the request names in full.
        var best = types
            .Select(t => (t.Type, Binding: table.BindingOf(t.Type)))
            .Where(static t => t.Binding is not null)
            .OrderByDescending(t => term.Members.IsEmpty ? CountSet(t.Binding!, facts) : t.Binding!.Variables.Length == term.Members.Length ? 1 : 0)
            .ThenBy(static t => t.Binding!.Variables.Length)
            .FirstOrDefault();
        if (best.Binding is not null
            && (required.Count == 0 || (required.Count == 1 && !required.Contains(best.Type) && CountSet(best.Binding, facts) == best.Binding.Variables.Length)))
        {
            return [best.Type];
        }

        return required;
    }

    /// <summary>How many variables the request gives values; none where one is missing.</summary>
    private static int CountSet(ResourceBinding binding, RequestFacts facts) =>
        binding.Variables.All(v => v.Members.Any(m => !facts.ValuesOf(m).IsEmpty)) ? binding.Variables.Length : 0;

    private static IEnumerable<NeedResource> Fill(ResourceTypeEntry type, NeedTerm term, RequestFacts facts, OperationTable table)
    {
        var template = ArnTemplate.First(type.ArnTemplate);
        if (table.BindingOf(type) is not { } binding)
        {
            var first = ArnTemplate.Variables(template).FirstOrDefault();
            return [ByArn([type], facts) ?? new NeedResource(null, AsTemplate(template, v => v == first ? ArnTemplate.Placeholder(v) : "*", default))];
        }

        var variables = binding.Variables.Select((v, i) => ValuesOf(
            term.Members.IsEmpty ? v.Members : term.Members.Skip(i).Take(1),
            facts)).ToList();
        if (term.Members.IsEmpty && variables[0].All(static v => v.Text is null) && ByArn([type], facts) is { } byArn)
        {
            return [byArn];
        }

        return Combine(variables).Take(MostResources).Select(values => Fill(type, template, binding, values));
    }

    private static ImmutableArray<MemberValue> ValuesOf(IEnumerable<string> members, RequestFacts facts)
    {
        foreach (var member in members)
        {
            if (facts.ValuesOf(member) is { IsEmpty: false } values)
            {
                return values;
            }
        }

        return ImmutableArray.Create(default(MemberValue));
    }

    private static IEnumerable<ImmutableArray<MemberValue>> Combine(IEnumerable<ImmutableArray<MemberValue>> variables) => variables.Aggregate(
        (IEnumerable<ImmutableArray<MemberValue>>)[ImmutableArray<MemberValue>.Empty],
        static (heads, values) => heads.SelectMany(head => values.Select(head.Add)));

    private static NeedResource Fill(ResourceTypeEntry type, string template, ResourceBinding binding, ImmutableArray<MemberValue> values)
    {
        var texts = binding.Variables.Select((v, i) => ResourceText.Of(values[i], v.Form)).ToList();
        var first = binding.Variables[0];
        if (values[0].Text is { } arn && arn.StartsWith("arn:", StringComparison.Ordinal))
        {
            // The ARN is that of the whole resource, or of what the resource is part of.
            var rest = ArnTemplate.After(template, first.Variable);
            var known = ResourceText.Stars(arn);
            var pattern = known + ArnTemplate.Fill(rest, PatternOf);
            return IsOfType(pattern, type) ? new NeedResource(pattern, known + ArnTemplate.Fill(rest, PatternOf))
                : IsOfType(known, type) ? new NeedResource(known, known)
                : new NeedResource(null, AsTemplate(template, TemplateOf, default));
        }

        var place = texts[0];
        return new NeedResource(
            texts.Any(static t => t.Pattern is not null) ? ArnTemplate.Fill(template, v => Place(v, place, "*") ?? PatternOf(v)) : null,
            AsTemplate(template, TemplateOf, place));

        string PatternOf(string variable) => Find(variable)?.Pattern ?? "*";

        string TemplateOf(string variable) =>
            Find(variable)?.Template ?? (variable == first.Variable ? ArnTemplate.Placeholder(variable) : "*");

        ResourceText? Find(string variable)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                if (binding.Variables[i].Variable == variable && !(values[i].Text?.StartsWith("arn:", StringComparison.Ordinal) ?? false))
                {
                    return texts[i];
                }
            }

            return null;
        }
    }

    private static string AsTemplate(string template, Func<string, string> valueOf, ResourceText place) =>
        ArnTemplate.Fill(template, v => Place(v, place, "aws") ?? valueOf(v));

    private static string? Place(string variable, ResourceText place, string partition) => variable switch
    {
        "Partition" => partition,
        "Region" => place.Region ?? "*",
        "Account" => place.Account ?? "*",
        _ => null,
    };

    /// <summary>The one ARN among the request's values that is of one of the types.</summary>
    private static NeedResource? ByArn(IEnumerable<ResourceTypeEntry> types, RequestFacts facts)
    {
        var all = types.ToList();
        foreach (var path in facts.Paths.OrderBy(static p => p, StringComparer.Ordinal))
        {
            if (facts.ValuesOf(path) is { Length: 1 } values
                && values[0].Text is { } text
                && text.StartsWith("arn:", StringComparison.Ordinal)
                && ResourceText.Stars(text) is var arn
                && all.Any(type => IsOfType(arn, type)))
            {
                return new NeedResource(arn, arn);
            }
        }

        return null;
    }

    private static NeedResource? OfResourceArn(ActionEntry action, RequestFacts facts) =>
        facts.ValuesOf("ResourceArn") is { Length: 1 } values
        && values[0].Text is { } text
        && text.StartsWith("arn:", StringComparison.Ordinal)
        && ResourceText.Stars(text) is var arn
        && action.ResourceTypes.Any(t => IsOfType(arn, t.Type))
            ? new NeedResource(arn, arn)
            : null;

    private static bool IsOfType(string arn, ResourceTypeEntry type) =>
        arn.Split([':'], 6).Length == 6 && StatementSets.OverlapResource(arn, ArnTemplate.First(type.ArnTemplate));
}
