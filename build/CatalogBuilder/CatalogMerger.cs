using IamAnalyzers.Rules.Catalog;
using IamAnalyzers.Rules.Catalog.Writing;

namespace CatalogBuilder;

/// <summary>
/// Merges the current line, the supplement (permission-only marks, dependent actions), the older lines (retired services
/// and actions) and the curated facts into one model.
/// </summary>
internal sealed class CatalogMerger(
    IamDataPackage currentPackage, SourceLine supplement, IReadOnlyList<SourceLine> olderLines, CuratedData curated)
{
    private readonly SourceLine _current = currentPackage.ReadLine();

    /// <summary>What a person should look at: facts that contradict each other or that lead nowhere.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Builds the model.</summary>
    public CatalogModel Merge()
    {
        var (version, date) = currentPackage.ReadVersion();
        var policies = currentPackage.ReadResourceControlPolicyServices();
        var services = _current.Services.Values.Select(s => Current(s, policies.Contains(s.Prefix))).ToList();
        return new CatalogModel(version, date, supplement.Version, services, RetiredServices(), Keys(), ApiOperations());
    }

    private ServiceModel Current(SourceService service, bool supportsPolicies)
    {
        var supplemented = supplement.Services.GetValueOrDefault(service.Prefix);
        var retired = olderLines
            .Select(line => line.Services.GetValueOrDefault(service.Prefix))
            .OfType<SourceService>()
            .SelectMany(s => s.Actions.Values)
            .Where(a => !service.Actions.ContainsKey(a.Name));
        return new ServiceModel(
            service.Prefix,
            service.Name,
            supportsPolicies,
            [.. service.Actions.Values.Select(a => Supplemented(a, supplemented?.Actions.GetValueOrDefault(a.Name)))],
            Bare(retired),
            [.. service.ResourceTypes.Values],
            [.. service.ConditionKeys.Select(k => k.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(CatalogText.Order)]);
    }

    private SourceAction Supplemented(SourceAction action, SourceAction? old)
    {
        if (old is null)
            return action;

        // The whole action's list is the union, so that nobody has to know in which row AWS wrote a dependency down.
        var resources = action.Resources.Select(r => r with
        {
            DependentActions = Known(old.Resources.FirstOrDefault(o => Same(o.Name, r.Name))?.DependentActions ?? []),
        });
        return action with
        {
            IsPermissionOnly = old.IsPermissionOnly,
            Resources = [.. resources],
            DependentActions = Known(old.DependentActions.Concat(old.Resources.SelectMany(r => r.DependentActions))),
        };
    }

    // In documented case; a dependency on something that no longer exists would be bad advice.
    private string[] Known(IEnumerable<string> actions) =>
        [.. actions.Select(Find).OfType<string>().Distinct(StringComparer.Ordinal).Order(CatalogText.Order)];

    private string? Find(string fullName)
    {
        var parts = fullName.Trim().Split(':');
        if (parts.Length == 2
            && _current.Services.TryGetValue(parts[0], out var service)
            && service.Actions.TryGetValue(parts[1], out var action))
        {
            return $"{service.Prefix}:{action.Name}";
        }

        return null;
    }

    private List<ServiceModel> RetiredServices()
    {
        var retired = new SortedDictionary<string, ServiceModel>(CatalogText.Order);
        foreach (var service in olderLines.SelectMany(l => l.Services.Values))
        {
            if (!_current.Services.ContainsKey(service.Prefix))
            {
                // The newest line that still has the service wins; older ones can only add actions.
                var known = retired.GetValueOrDefault(service.Prefix);
                retired[service.Prefix] = new ServiceModel(
                    service.Prefix, known?.Name ?? service.Name, false, Bare([.. known?.Actions ?? [], .. service.Actions.Values]), [], [], []);
            }
        }

        foreach (var service in curated.RetiredServices)
        {
            if (_current.Services.ContainsKey(service.Prefix))
                Remarks.Add($"{service.Prefix} is listed as retired in data/retired-services.json but is a current service");
            else
                retired[service.Prefix] = new ServiceModel(
                    service.Prefix, service.Name, false, retired.GetValueOrDefault(service.Prefix)?.Actions ?? [], [], [], []);
        }

        return [.. retired.Values];
    }

    private static SourceAction[] Bare(IEnumerable<SourceAction> actions) =>
    [
        .. actions
            .DistinctBy(a => a.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(a => a.Name, CatalogText.Order)
            .Select(a => a with { Resources = [], ConditionKeys = [], DependentActions = [] }),
    ];

    private List<KeyModel> Keys()
    {
        var keys = new SortedDictionary<string, KeyModel>(CatalogText.Order);
        foreach (var service in _current.Services.Values)
        {
            foreach (var key in service.ConditionKeys)
            {
                var known = keys.GetValueOrDefault(key.Name);
                var isOwner = key.Name.StartsWith(service.Prefix + ":", StringComparison.OrdinalIgnoreCase);
                if (known is not null && (known.Type, known.IsMultivalued) != (key.Type, key.IsMultivalued))
                    Remarks.Add($"{key.Name} has several types; the one of its own service or the curated one is taken");
                if (known is null || isOwner)
                    keys[key.Name] = new KeyModel(known?.Name ?? key.Name, key.Type, key.IsMultivalued);
            }
        }

        AddGlobalKeys(keys);
        MarkFederatedKeys(keys);
        foreach (var template in currentPackage.ReadKeyTemplates().Where(t => !keys.ContainsKey(t)))
            Remarks.Add($"the pattern {template} belongs to no condition key");

        return [.. keys.Values];
    }

    private void AddGlobalKeys(SortedDictionary<string, KeyModel> keys)
    {
        foreach (var key in curated.GlobalKeys)
        {
            keys[key.Key] = new KeyModel(key.Key, key.Type, key.Multivalued)
            {
                SecondType = key.SecondType,
                IsGlobal = true,
                IsSensitive = key.Sensitive,
                Services = key.Services ?? [],
                Replacements = key.Replacements ?? [],
            };
        }

        foreach (var key in currentPackage.ReadGlobalKeys())
        {
            if (keys.TryGetValue(key.Name, out var known) && known.IsGlobal)
            {
                if ((known.Type, known.IsMultivalued) != (key.Type, key.IsMultivalued))
                    Remarks.Add($"{key.Name}: the package says {key.Type}, the curated file {known.Type}; the latter is taken");
                continue;
            }

            Remarks.Add($"{key.Name} is new: check it against AWS's page and add it to data/global-condition-keys.json");
            keys[key.Name] = new KeyModel(key.Name, key.Type, key.IsMultivalued) { IsGlobal = true };
        }
    }

    private void MarkFederatedKeys(SortedDictionary<string, KeyModel> keys)
    {
        foreach (var provider in currentPackage.ReadFederatedProviders())
        {
            foreach (var key in keys.Values.Where(k => k.Name.StartsWith(provider + ":", StringComparison.Ordinal)).ToList())
                keys[key.Name] = key with { IsFederated = true };
        }
    }

    private List<ApiOperationModel> ApiOperations()
    {
        var operations = new List<ApiOperationModel>();
        foreach (var operation in curated.ApiOperations)
        {
            var parts = operation.Api.Split(':');
            var actions = operation.Actions.Select(Find).ToList();
            if (Find(operation.Api) is not null)
                Remarks.Add($"{operation.Api} became an action: remove it from data/api-operations.json");
            else if (actions.Contains(null))
                Remarks.Add($"{operation.Api} refers to an action that no longer exists");
            else
                operations.Add(new ApiOperationModel(Names.RequireAscii(parts[0]), Names.RequireAscii(parts[1]), [.. actions.OfType<string>()]));
        }

        return [.. operations.OrderBy(o => o.Service, CatalogText.Order).ThenBy(o => o.Operation, CatalogText.Order)];
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
