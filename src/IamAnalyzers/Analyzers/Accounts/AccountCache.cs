using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IamAnalyzers.Policies.Accounts;
using IamAnalyzers.Rules;
using IamAnalyzers.Rules.Identities;
using Microsoft.CodeAnalysis.Text;

namespace IamAnalyzers.Analyzers.Accounts;

/// <summary>The files of a project make one model, read and checked once as long as no file and no setting changes.</summary>
internal static class AccountCache
{
    // By the first file's text: while the compiler keeps that, it keeps the others too.
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    public static ImmutableArray<AccountFinding> GetFindings(
        ImmutableArray<AccountItem> items, AccountSettings settings, CheckSettings policySettings, CancellationToken cancellationToken) =>
        Entries.GetValue(items[0].Text, static _ => new Entry()).GetFindings(items, settings, policySettings, cancellationToken);

    /// <summary>Reads files into one model.</summary>
    public static AccountSet Read(ImmutableArray<AccountItem> items)
    {
        var reader = new AccountReader();
        foreach (var item in items)
        {
            reader.AddFile(item.Document, item.Text.ToString(), item.Path, item.Resource, item.AccountId);
        }

        return reader.Read();
    }

    private sealed class Entry
    {
        private readonly object _lock = new();
        private ImmutableArray<AccountItem> _items;
        private (AccountSettings Settings, CheckSettings PolicySettings)? _settings;
        private ImmutableArray<AccountFinding> _findings;

        public ImmutableArray<AccountFinding> GetFindings(
            ImmutableArray<AccountItem> items, AccountSettings settings, CheckSettings policySettings, CancellationToken cancellationToken)
        {
            // All files of the project wait for the same answer.
            lock (_lock)
            {
                if (_items.IsDefault || !_items.SequenceEqual(items) || _settings != (settings, policySettings))
                {
                    _findings = AccountChecker.Check(Read(items), settings, policySettings, cancellationToken);
                    _items = items;
                    _settings = (settings, policySettings);
                }

                return _findings;
            }
        }
    }
}
