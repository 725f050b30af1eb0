using System.Collections.Immutable;
using IamAnalyzers.Policies;
using IamAnalyzers.Rules.Credentials;

namespace IamAnalyzers.Rules.Configuration;

/// <summary>Judges the entries of one file: first the keys that speak for themselves, then what stands in a section with one.</summary>
internal sealed class EntryScan(List<ConfigEntry> entries, bool isEnvironment)
{
    private readonly List<Finding> _findings = [];
    private readonly List<CredentialMatch> _matches = [];
    private readonly HashSet<int> _sectionsWithKey = [];

    public void Run()
    {
        foreach (var entry in entries)
        {
            if (!entry.IsComment)
            {
                NoteKey(entry);
            }
        }

        foreach (var entry in entries)
        {
            Judge(entry);
        }
    }

    /// <summary>Adds what stands between the entries: in comments, or where the file could not be read.</summary>
    public void AddRest(string text, CredentialPlace place)
    {
        _matches.Clear();
        CredentialFinder.Find(text.AsSpan(), default, _matches);
        foreach (var match in _matches)
        {
            if (IsOutsideEntries(match))
            {
                var span = new SourceSpan(match.Start, match.Length);
                _findings.Add(CredentialFindings.Create(match, span, place, name: null));
            }
        }
    }

    public ImmutableArray<Finding> ToFindings() =>
        _findings.OrderBy(static f => f.Span.Start).ThenBy(static f => f.Rule.Id, StringComparer.Ordinal).ToImmutableArray();

    private void NoteKey(in ConfigEntry entry)
    {
        if (!CredentialFinder.MayHold(entry.Value.Text.AsSpan()))
        {
            return;
        }

        _matches.Clear();
        SelfEvidentCredentials.Find(entry.Value.Text.AsSpan(), _matches);
        if (_matches.Exists(static m => m.Kind == CredentialKind.AccessKeyId))
        {
            _sectionsWithKey.Add(entry.Section);
        }
    }

    private void Judge(in ConfigEntry entry)
    {
        if (!CredentialFinder.MayHold(entry.Value.Text.AsSpan()))
        {
            return;
        }

        var meaning = CredentialName.Read(entry.Name, entry.Context);
        var context = SectionNames.Join(entry.Context, entry.Name);
        _matches.Clear();
        var hasKey = !entry.IsComment && _sectionsWithKey.Contains(entry.Section);
        CredentialFinder.Find(entry.Value.Text.AsSpan(), new ValueContext(meaning, HasKeyNearby: hasKey, Context: context), _matches);
        var place = entry.IsComment ? CredentialPlace.Comment
            : isEnvironment || entry.IsEnvironment ? CredentialPlace.Environment
            : CredentialPlace.Ordinary;
        foreach (var match in _matches)
        {
            var span = entry.Value.SpanOf(match.Start, match.Length);
            _findings.Add(CredentialFindings.Create(match, span, place, entry.Name));
            if (match.Kind == CredentialKind.AccessKeyId && !entry.IsComment && RootKeys.IsNamed(entry.Name, entry.Context))
            {
                _findings.Add(new Finding(RootAccessKeyUseRule.Rule, span, ImmutableArray.Create(AccessKeyId.Mask(match.KeyId!))));
            }
        }
    }

    /// <summary>Entries were judged with all that is known of them: what they were cleared of stays cleared.</summary>
    private bool IsOutsideEntries(in CredentialMatch match)
    {
        var low = 0;
        var high = entries.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var value = entries[middle].Value;
            var span = value.SpanOf(0, value.Text.Length);
            if (span.End <= match.Start)
            {
                low = middle + 1;
            }
            else if (span.Start >= match.End)
            {
                high = middle - 1;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
