using IamAnalyzers.Generation.Models;
using IamAnalyzers.Policies;
using IamAnalyzers.Policies.Compiled;

namespace IamAnalyzers.Generation.Emission;

/// <summary>The constants of a class that C# cannot write as such: read once, kept in static readonly fields.</summary>
internal sealed class ConstantPool
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(string Type, string Name, string Value, string Comment)> _fields = [];

    public bool IsEmpty => _fields.Count == 0;

    public string Template(string text) => Add(Names.PolicyTemplate, "Template", $"new {Names.PolicyTemplate}({Literals.String(text)})", text);

    public string Principals(StatementModel statement)
    {
        var effect = statement.IsDeny ? Effect.Deny : Effect.Allow;
        var values = statement.Principals.Select(static v => $"new {Names.PrincipalValue}({Names.PrincipalType}.{v.Type}, {Literals.String(v.Value)})");
        return Add(
            Names.PrincipalElement,
            "Principals",
            $"new {Names.PrincipalElement}({string.Join(", ", values.Prepend($"{Names.Effect}.{effect}").Prepend(Literals.Boolean(statement.IsNotPrincipal)))})",
            string.Join(", ", statement.Principals.Select(static v => v.Value)));
    }

    public string IpRange(IpRange range, string text) => Add(
        Names.IpRange,
        "Range",
        $"new {Names.IpRange}(0x{range.High:x}UL, 0x{range.Low:x}UL, {Literals.Integer(range.Prefix)}, {Literals.Boolean(range.IsV6)})",
        text);

    public string Time(long utcTicks, string text) => Add(
        Names.DateTimeOffset,
        "Time",
        FormattableString.Invariant($"new {Names.DateTimeOffset}({utcTicks}L, global::System.TimeSpan.Zero)"),
        text);

    public string Instant(PolicyInstant instant, string text) => Add(
        Names.PolicyInstant,
        "Instant",
        FormattableString.Invariant($"new {Names.PolicyInstant}({instant.Seconds}L, {instant.Nanoseconds})"),
        text);

    public void Write(CodeWriter writer)
    {
        foreach (var (type, name, value, comment) in _fields)
        {
            writer.Line("// " + Documentation.OneLine(comment));
            writer.Line($"private static readonly {type} {name} = {value};");
            writer.Line();
        }
    }

    private string Add(string type, string prefix, string value, string comment)
    {
        if (!_names.TryGetValue(value, out var name))
        {
            name = prefix + Literals.Integer(_fields.Count(f => f.Type == type) + 1);
            _names.Add(value, name);
            _fields.Add((type, name, value, comment));
        }

        return name;
    }
}
