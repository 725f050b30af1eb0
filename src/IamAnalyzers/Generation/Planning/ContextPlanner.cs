using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Generation.Planning;

/// <summary>
/// Finds the condition keys that a policy reads, in conditions and as variables, and makes a property of each. The name is the
/// key in Pascal case without <c>aws:</c>: <c>SourceIp</c>, <c>S3Prefix</c>, <c>PrincipalTagTeam</c>; of two keys that come out
/// the same, the second in order gets a 2. The type follows from the operators that read the key where they agree; where they
/// do not, where a variable needs the text, and where a number needs more digits than decimal has, it is a string as AWS has it.
/// </summary>
internal static class ContextPlanner
{
    private const string GlobalPrefix = "aws:";

    public static EquatableArray<ContextPropertyModel> Plan(IEnumerable<StatementModel> statements, bool supportsVariables, AwsCatalog catalog) =>
        Plan([(statements, supportsVariables)], [], catalog);

    /// <summary>The keys of several policies, which become one property each however many read it.</summary>
    /// <param name="policies">The policies' statements, each with whether its <c>${…}</c> are variables.</param>
    /// <param name="keys">Keys that get a property whether a policy reads them or not.</param>
    /// <param name="catalog">What is known of keys.</param>
    public static EquatableArray<ContextPropertyModel> Plan(
        IEnumerable<(IEnumerable<StatementModel> Statements, bool SupportsVariables)> policies, IEnumerable<string> keys, AwsCatalog catalog)
    {
        var uses = new SortedDictionary<string, KeyUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys)
        {
            UseOf(key);
        }

        foreach (var (statement, supportsVariables) in policies.SelectMany(static p => p.Statements.Select(s => (s, p.SupportsVariables))))
        {
            foreach (var condition in statement.Conditions)
            {
                UseOf(condition.Key).Add(condition);
                if (supportsVariables && condition.Operator.Family is ConditionOperatorFamily.String or ConditionOperatorFamily.Arn)
                {
                    AddVariables(condition.Values.Where(HasVariable).Select(static v => new PolicyTemplate(v)));
                }
            }

            if (supportsVariables)
            {
                AddVariables(statement.Resources.Where(HasVariable).Select(static r => new ResourceTemplate(r).Resource));
            }
        }

        var names = new NameAllocator(MemberNames.OfRecord);
        return uses
            .Select(u => Plan(u.Key, u.Value, names, catalog))
            .OrderBy(static p => p.Name, StringComparer.Ordinal)
            .ToEquatableArray();

        KeyUse UseOf(string key)
        {
            if (!uses.TryGetValue(key, out var use))
            {
                uses.Add(key, use = new KeyUse());
            }

            return use;
        }

        void AddVariables(IEnumerable<PolicyTemplate> templates)
        {
            foreach (var key in templates.SelectMany(static t => t.VariableKeys))
            {
                UseOf(key).IsVariable = true;
            }
        }
    }

    public static bool HasVariable(string text) => text.IndexOf("${", StringComparison.Ordinal) >= 0;

    private static ContextPropertyModel Plan(string key, KeyUse use, NameAllocator names, AwsCatalog catalog)
    {
        var isKnown = catalog.TryGetConditionKey(key.AsSpan(), out var entry);
        var canonical = isKnown ? Canonical(key, entry.Name) : key;
        var type = use.IsVariable ? ContextValueType.String : use.Type ?? (isKnown ? TypeOf(entry.Type) : ContextValueType.String);
        var isList = use.HasSetOperator || (isKnown && entry.IsMultivalued);
        return new ContextPropertyModel(canonical, names.Allocate(NameOf(canonical)), type, isList);
    }

    /// <summary>The key with the catalogue's letters for what the catalogue knows, and the policy's for a variable part.</summary>
    private static string Canonical(string key, string documented)
    {
        var variable = documented.IndexOf("${", StringComparison.Ordinal);
        return variable < 0 ? documented : documented.Substring(0, variable) + key.Substring(variable);
    }

    private static string NameOf(string key) => Identifiers.ToPascalCase(
        key.StartsWith(GlobalPrefix, StringComparison.OrdinalIgnoreCase) ? key.Substring(GlobalPrefix.Length) : key,
        "Key");

    private static ContextValueType TypeOf(ConditionKeyType type) => type switch
    {
        ConditionKeyType.Bool => ContextValueType.Boolean,
        ConditionKeyType.Numeric => ContextValueType.Decimal,
        ConditionKeyType.Date => ContextValueType.DateTimeOffset,
        ConditionKeyType.IpAddress => ContextValueType.IPAddress,
        ConditionKeyType.Arn => ContextValueType.Arn,
        ConditionKeyType.Binary => ContextValueType.Binary,
        _ => ContextValueType.String,
    };

    /// <summary>How the statements of a policy read one key.</summary>
    private sealed class KeyUse
    {
        private bool _isMixed;

        public bool IsVariable { get; set; }

        public bool HasSetOperator { get; private set; }

        /// <summary>The type that the operators agree on; string where they do not, null where only <c>Null</c> reads the key.</summary>
        public ContextValueType? Type { get; private set; }

        public void Add(ConditionModel condition)
        {
            HasSetOperator |= condition.Operator.Qualifier != SetQualifier.None;
            ContextValueType? type = condition.Operator.Family switch
            {
                ConditionOperatorFamily.Null => null,
                ConditionOperatorFamily.Bool => ContextValueType.Boolean,
                ConditionOperatorFamily.Numeric => ContextValueType.Decimal,
                ConditionOperatorFamily.Date => ContextValueType.DateTimeOffset,
                ConditionOperatorFamily.IpAddress => ContextValueType.IPAddress,
                ConditionOperatorFamily.Arn => ContextValueType.Arn,
                ConditionOperatorFamily.Binary => ContextValueType.Binary,
                _ => ContextValueType.String,
            };
            if (type is not null)
            {
                _isMixed |= Type is not null && Type != type;
                Type = _isMixed ? ContextValueType.String : type;
            }
        }
    }
}
