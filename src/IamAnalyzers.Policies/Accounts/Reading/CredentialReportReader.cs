using System.Collections.Immutable;

namespace IamAnalyzers.Policies.Accounts.Reading;

/// <summary>Reads the CSV of <c>get-credential-report</c>; columns in any order, unknown ones skipped.</summary>
/// <remarks>AWS: "Generate credential reports for your AWS account", section "Understanding the report format".</remarks>
internal sealed class CredentialReportReader(SourceFile file)
{
    private static readonly HashSet<string> KnownColumns = new(StringComparer.Ordinal)
    {
        "user", "arn", "user_creation_time", "password_enabled", "password_last_used", "password_last_changed", "password_next_rotation",
        "mfa_active", "access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date", "access_key_1_last_used_region",
        "access_key_1_last_used_service", "access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date",
        "access_key_2_last_used_region", "access_key_2_last_used_service", "cert_1_active", "cert_1_last_rotated", "cert_2_active",
        "cert_2_last_rotated", "additional_credentials_info",
    };

    // Points in time that have passed when the report is made: the next rotation has not.
    private static readonly string[] PastColumns =
    [
        "user_creation_time", "password_last_used", "password_last_changed", "access_key_1_last_rotated", "access_key_1_last_used_date",
        "access_key_2_last_rotated", "access_key_2_last_used_date", "cert_1_last_rotated", "cert_2_last_rotated",
    ];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>The report; null where the text is none.</summary>
    public CredentialReport? Read()
    {
        var text = file.Json.Text;
        var rows = ImmutableArray.CreateBuilder<CredentialReportRow>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isHeader = true;
        foreach (var record in CsvReader.Read(text, (span, message) => file.Report(AccountProblemKind.Syntax, file.At(span), $"The report is not valid CSV: {message}")))
        {
            if (isHeader)
            {
                if (!ReadHeader(record))
                {
                    return null;
                }

                isHeader = false;
            }
            else if (ReadRow(record) is { } row)
            {
                if (seen.Add(row.UserName))
                {
                    rows.Add(row);
                }
                else
                {
                    file.Report(AccountProblemKind.Duplicate, row.Location, $"User {row.UserName} stands twice in the report: the first row counts");
                }
            }
        }

        if (isHeader)
        {
            file.Report(AccountProblemKind.Syntax, file.At(default(SourceSpan)), "The credential report is empty");
            return null;
        }

        var accountId = rows.Select(static r => Arn.TryParse(r.Arn, out var arn) ? arn.Account : null).FirstOrDefault(static id => id is not null);
        return new CredentialReport(accountId, rows.ToImmutable(), file.At(new SourceSpan(0, Math.Min(4, text.Length))));
    }

    private bool ReadHeader(IReadOnlyList<CsvField> header)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Value.Trim();
            if (!KnownColumns.Contains(name))
            {
                if (header[0].Value.Trim() == "user")
                {
                    file.Report(AccountProblemKind.UnknownField, file.At(header[i].Span), $"\"{name}\" is no known column of a credential report: it is skipped");
                }
            }
            else if (!_columns.ContainsKey(name))
            {
                _columns.Add(name, i);
            }
        }

        if (_columns.ContainsKey("user") && _columns.ContainsKey("arn"))
        {
            return true;
        }

        var isJson = header[0].Value.TrimStart().StartsWith("{", StringComparison.Ordinal);
        file.Report(
            AccountProblemKind.UnknownFormat,
            file.At(header[0].Span),
            isJson
                ? "This is the JSON around a credential report: decode its \"Content\" from base64 into a CSV file"
                : "The first line has no columns \"user\" and \"arn\": this is no credential report");
        return false;
    }

    private CredentialReportRow? ReadRow(IReadOnlyList<CsvField> record)
    {
        if (Field(record, "user") is not { Value.Length: > 0 } user)
        {
            return null;
        }

        if (record.Count < _columns.Count)
        {
            file.Report(AccountProblemKind.InvalidValue, file.At(record[0].Span), $"The row of {user.Value} has {record.Count} fields, the header {_columns.Count}: what is missing is taken as not said");
        }

        var passwordEnabled = Field(record, "password_enabled");
        var changed = Field(record, "password_last_changed");
        var used = Field(record, "password_last_used");
        var mfa = Field(record, "mfa_active");
        return new CredentialReportRow
        {
            UserName = user.Value,
            Arn = Field(record, "arn")?.Value ?? string.Empty,
            CreateDate = Date(record, "user_creation_time"),
            LoginProfile = Boolean(passwordEnabled) == true
                ? new LoginProfile(Date(record, "password_last_used"), Date(record, "password_last_changed"), At(passwordEnabled, user), At(changed, user))
                : null,
            PasswordLastUsed = Date(record, "password_last_used"),
            PasswordLastUsedLocation = At(used, user),
            IsMfaActive = Boolean(mfa),
            MfaLocation = At(mfa, user),
            AccessKeys = ReadKeys(record, user),
            ActiveCertificates = (Boolean(Field(record, "cert_1_active")) == true ? 1 : 0) + (Boolean(Field(record, "cert_2_active")) == true ? 1 : 0),
            Location = file.At(user.Span),
            NewestTimestamp = PastColumns.Select(c => Date(record, c, report: false)).Max(),
        };
    }

    private ImmutableArray<AccessKey> ReadKeys(IReadOnlyList<CsvField> record, CsvField user)
    {
        var keys = ImmutableArray.CreateBuilder<AccessKey>();
        for (var number = 1; number <= 2; number++)
        {
            var prefix = number == 1 ? "access_key_1_" : "access_key_2_";
            var active = Field(record, prefix + "active");
            var isActive = Boolean(active) == true;
            var rotated = Date(record, prefix + "last_rotated");
            if (isActive || rotated is not null)
            {
                var service = Field(record, prefix + "last_used_service")?.Value;
                keys.Add(new AccessKey(
                    number,
                    isActive,
                    rotated,
                    Date(record, prefix + "last_used_date"),
                    service is null || IsNothing(service) ? null : service,
                    At(active, user),
                    At(Field(record, prefix + "last_rotated"), user)));
            }
        }

        return keys.ToImmutable();
    }

    private CsvField? Field(IReadOnlyList<CsvField> record, string column) =>
        _columns.TryGetValue(column, out var index) && index < record.Count ? record[index] : null;

    private SourceLocation At(CsvField? field, CsvField user) => file.At((field ?? user).Span);

    private DateTimeOffset? Date(IReadOnlyList<CsvField> record, string column, bool report = true)
    {
        if (Field(record, column) is not { } field || IsNothing(field.Value))
        {
            return null;
        }

        var date = SourceFile.ParseDate(field.Value);
        if (date is null && report)
        {
            file.Report(AccountProblemKind.InvalidValue, file.At(field.Span), $"\"{column}\" must be a point in time (ISO 8601), N/A or no_information: it is skipped");
        }

        return date;
    }

    private bool? Boolean(CsvField? field)
    {
        if (field is not { } present || IsNothing(present.Value))
        {
            return null;
        }

        if (bool.TryParse(present.Value, out var value))
        {
            return value;
        }

        file.Report(AccountProblemKind.InvalidValue, file.At(present.Span), "The field must be TRUE or FALSE: it is skipped");
        return null;
    }

    private static bool IsNothing(string value) =>
        value.Length == 0 || value is "N/A" or "no_information" or "not_supported";
}
