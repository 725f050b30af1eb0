using System.Text;

namespace IamAnalyzers.Rules.Catalog.Writing;

/// <summary>Writes a model in the format of <see cref="CatalogFormat"/>. The same model always gives the same bytes.</summary>
internal sealed class BlobWriter
{
    private readonly Section[] _sections = [.. Enumerable.Range(0, CatalogFormat.SectionCount).Select(i => new Section(CatalogFormat.RecordSizes[i]))];
    private readonly Dictionary<string, ushort> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort> _keys = new(StringComparer.OrdinalIgnoreCase);

    private BlobWriter()
    {
        _ = String("");
        _ = List([]);
    }

    /// <summary>The bytes of the blob.</summary>
    public static byte[] Write(CatalogModel model)
    {
        var writer = new BlobWriter();
        writer.AddModel(model);
        return writer.ToArray();
    }

    private void AddModel(CatalogModel model)
    {
        foreach (var info in new[] { model.Version, model.Date, model.SupplementVersion })
            this[CatalogSection.Info].Word(String(info));

        AddKeys(model.Keys);
        foreach (var service in model.Services)
            AddService(this[CatalogSection.Services], service);
        foreach (var service in model.RetiredServices)
            AddService(this[CatalogSection.RetiredServices], service);
        foreach (var operation in model.ApiOperations)
        {
            var record = this[CatalogSection.ApiOperations];
            record.Word(String(operation.Service));
            record.Word(String(operation.Operation));
            record.Word(Strings(operation.Actions));
        }
    }

    private void AddKeys(IReadOnlyList<KeyModel> keys)
    {
        var record = this[CatalogSection.ConditionKeys];
        foreach (var key in keys)
        {
            if (key.Name.IndexOf("${", StringComparison.Ordinal) != key.Name.LastIndexOf("${", StringComparison.Ordinal))
                throw new InvalidDataException($"{key.Name} has several variable parts; the reader knows one.");

            _keys.Add(key.Name, Short(_keys.Count));
            record.Word(String(key.Name));
            record.Byte((int)key.Type);
            record.Byte(key.SecondType is { } second ? (int)second + 1 : 0);
            record.Word(
                (key.IsMultivalued ? CatalogFormat.ConditionKeyFlagMultivalued : 0)
                | (key.HasVariablePart ? CatalogFormat.ConditionKeyFlagVariable : 0)
                | (key.IsGlobal ? CatalogFormat.ConditionKeyFlagGlobal : 0)
                | (key.IsFederated ? CatalogFormat.ConditionKeyFlagFederated : 0)
                | (key.IsSensitive ? CatalogFormat.ConditionKeyFlagSensitive : 0)
                | (key.Replacements.Count > 0 ? CatalogFormat.ConditionKeyFlagDeprecated : 0));
            record.Word(Strings(key.Replacements));
            record.Word(Strings(key.Services));
        }

        // The most specific first: the more of the name is fixed, the better a match.
        foreach (var key in keys.Where(k => k.HasVariablePart).OrderByDescending(k => FixedLength(k.Name)).ThenBy(k => k.Name, CatalogText.Order))
            this[CatalogSection.KeyTemplates].Word(_keys[key.Name]);
        foreach (var key in keys.Where(k => k.IsGlobal))
            this[CatalogSection.GlobalKeys].Word(_keys[key.Name]);
    }

    private void AddService(Section record, ServiceModel service)
    {
        record.Word(String(service.Prefix));
        record.Word(String(service.Name));
        record.Word(
            (service.SupportsResourceControlPolicies ? CatalogFormat.ServiceFlagResourceControlPolicies : 0)
            | (service.IsApplication ? CatalogFormat.ServiceFlagApplication : 0));
        record.Word(service.Actions.Count);
        record.Word(service.RetiredActions.Count);
        record.Word(service.ResourceTypes.Count);
        record.Number(this[CatalogSection.Actions].Count);
        record.Number(this[CatalogSection.ResourceTypes].Count);
        record.Word(Keys(service.ConditionKeys));

        var types = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in service.ResourceTypes)
        {
            types.Add(type.Name, types.Count);
            var typeRecord = this[CatalogSection.ResourceTypes];
            typeRecord.Word(String(type.Name));
            typeRecord.Word(String(type.Arn));
            typeRecord.Word(Keys(type.ConditionKeys));
        }

        foreach (var action in service.Actions.Concat(service.RetiredActions))
            AddAction(action, types);
    }

    private void AddAction(SourceAction action, Dictionary<string, int> types)
    {
        var resources = action.Resources
            .OrderBy(r => types[r.Name])
            .SelectMany(r => new[] { Short((types[r.Name] * 2) + (r.IsRequired ? 1 : 0)), Keys(r.ConditionKeys), Strings(r.DependentActions) });
        var record = this[CatalogSection.Actions];
        record.Word(String(action.Name));
        record.Byte((int)action.Levels);
        record.Byte(action.IsPermissionOnly ? CatalogFormat.ActionFlagPermissionOnly : 0);
        record.Word(List([.. resources]));
        record.Word(Keys(action.ConditionKeys));
        record.Word(Strings(action.DependentActions));
    }

    private ushort Strings(IEnumerable<string> values) => List([.. values.Select(String)]);

    private ushort Keys(IEnumerable<string> names) => List([.. names.Select(n => _keys[n]).Distinct().OrderBy(static id => id)]);

    private ushort String(string value)
    {
        if (!_strings.TryGetValue(value, out var id))
        {
            _strings.Add(value, id = Short(_strings.Count));
            this[CatalogSection.StringOffsets].Number(this[CatalogSection.StringBytes].Count);
            this[CatalogSection.StringBytes].Bytes(Encoding.UTF8.GetBytes(value));
        }

        return id;
    }

    private ushort List(ushort[] words)
    {
        var content = string.Join(",", words);
        if (!_lists.TryGetValue(content, out var id))
        {
            _lists.Add(content, id = Short(_lists.Count));
            this[CatalogSection.ListOffsets].Number(this[CatalogSection.ListWords].Count);
            foreach (var word in words)
                this[CatalogSection.ListWords].Word(word);
        }

        return id;
    }

    private byte[] ToArray()
    {
        this[CatalogSection.StringOffsets].Number(this[CatalogSection.StringBytes].Count);
        this[CatalogSection.ListOffsets].Number(this[CatalogSection.ListWords].Count);

        var header = new Section(1);
        var offset = CatalogFormat.HeaderSize + (CatalogFormat.SectionCount * CatalogFormat.SectionEntrySize);
        header.Number(unchecked((int)CatalogFormat.Magic));
        header.Word(CatalogFormat.Version);
        header.Word(CatalogFormat.SectionCount);
        header.Number(offset + _sections.Sum(s => s.Length));
        foreach (var section in _sections)
        {
            header.Number(offset);
            header.Number(section.Count);
            offset += section.Length;
        }

        return [.. header.ToArray(), .. _sections.SelectMany(s => s.ToArray())];
    }

    private Section this[CatalogSection section] => _sections[(int)section];

    private static int FixedLength(string template) =>
        template.Length - (template.IndexOf('}') - template.IndexOf("${", StringComparison.Ordinal) + 1);

    // The format's ids are 16 bits wide; at the present pace that lasts for decades, and then this says so.
    private static ushort Short(int value) => checked((ushort)value);

    private sealed class Section(int recordSize)
    {
        private readonly MemoryStream _bytes = new();

        public int Length => (int)_bytes.Length;

        public int Count => Length / recordSize;

        public void Byte(int value) => _bytes.WriteByte(checked((byte)value));

        public void Word(int value) => Bytes([(byte)(Short(value) & 0xFF), (byte)(value >> 8)]);

        public void Number(int value) => Bytes([(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)]);

        public void Bytes(byte[] value) => _bytes.Write(value, 0, value.Length);

        public byte[] ToArray() => _bytes.ToArray();
    }
}
