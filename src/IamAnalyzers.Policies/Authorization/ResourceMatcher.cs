using IamAnalyzers.Policies.Compiled;
using IamAnalyzers.Policies.Matching;

namespace IamAnalyzers.Policies.Authorization;

/// <summary>The <c>Resource</c> or <c>NotResource</c> element of a statement, ready for matching.</summary>
internal sealed class ResourceMatcher
{
    private readonly Pattern[] _patterns;
    private readonly bool _isNotResource;

    public ResourceMatcher(Statement statement, bool supportsVariables)
    {
        _patterns = statement.Resources.Select(r => new Pattern(r, supportsVariables)).ToArray();
        _isNotResource = statement.IsNotResource;
    }

    public Truth Match(in RequestFacts facts)
    {
        var match = Truth.False;
        foreach (var pattern in _patterns)
        {
            var one = pattern.Match(facts, out var isUnresolved, out var mayBeUnresolved);
            if (isUnresolved && _isNotResource)
            {
                // Nobody knows what is left out: the statement does not apply.
                return Truth.False;
            }

            match = match.Or(mayBeUnresolved && _isNotResource ? Truth.Unknown : one);
            if (match == Truth.True && !_isNotResource)
            {
                break;
            }
        }

        return _isNotResource ? match.Not() : match;
    }

    /// <summary>The patterns as the request has them: with variables put in.</summary>
    public IEnumerable<string> Describe(RequestFacts facts) => _patterns.Select(p => p.Describe(facts));

    private readonly struct Pattern
    {
        private readonly ArnPattern _source;
        private readonly ArnFields _fields;
        private readonly ResourceTemplate? _template;
        private readonly bool _isExact;

        public Pattern(ArnPattern source, bool supportsVariables)
        {
            _source = source;
            ArnFields.TrySplit(source.Text.AsSpan(), out _fields);
            _template = supportsVariables && source.HasVariables ? new ResourceTemplate(source.Text) : null;
            _isExact = !WildcardPattern.HasWildcard(source.Text.AsSpan());
        }

        public Truth Match(in RequestFacts facts, out bool isUnresolved, out bool mayBeUnresolved)
        {
            isUnresolved = false;
            mayBeUnresolved = false;
            if (_source.IsAny)
            {
                return Truth.True;
            }

            if (!_source.IsArn)
            {
                return Truth.False;
            }

            if (_template is not null)
            {
                return MatchTemplate(_template, facts, out isUnresolved, out mayBeUnresolved);
            }

            if (!facts.ResourceIsArn)
            {
                return Truth.False;
            }

            return (_isExact
                ? string.Equals(_source.Text, facts.Resource, StringComparison.Ordinal)
                : ArnMatcher.IsMatch(_source.Text.AsSpan(), _fields, facts.Resource.AsSpan(), facts.ResourceFields, WildcardSymbols.Iam)).ToTruth();
        }

        public string Describe(in RequestFacts facts)
        {
            if (_template is null)
            {
                return _source.Text;
            }

            _template.Resource.Resolve(facts.Context, out var variables);
            var resolved = string.Concat(_source.Text.Substring(0, _fields.Resource), _template.Resource.Format(variables));
            return resolved == _source.Text ? _source.Text : $"{_source.Text} (= {resolved})";
        }

        private static Truth MatchTemplate(
            ResourceTemplate template, in RequestFacts facts, out bool isUnresolved, out bool mayBeUnresolved)
        {
            var resolved = template.Resource.Resolve(facts.Context, out var variables);
            isUnresolved = resolved == Truth.False;
            mayBeUnresolved = resolved == Truth.Unknown;
            if (isUnresolved || !facts.ResourceIsArn)
            {
                return Truth.False;
            }

            var resource = facts.Resource.AsSpan();
            return resolved == Truth.Unknown
                ? (template.IsPrefixMatch(resource, facts.ResourceFields) ? Truth.Unknown : Truth.False)
                : template.Match(resource, facts.ResourceFields, variables).ToTruth();
        }
    }
}
