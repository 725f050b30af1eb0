using System.Buffers.Binary;
using System.Reflection;
using System.Text;

namespace IamAnalyzers.Rules.Catalog;

/// <summary>
/// The bytes of a catalogue and how to read numbers, strings and lists from them. Immutable and thread-safe; decodes
/// nothing ahead of time. Every access goes through a span, so that a damaged blob gives an exception, never a wild read.
/// </summary>
internal sealed unsafe class CatalogBlob
{
    private readonly byte[]? _array;
    private readonly byte* _pointer;
    private readonly int _length;

    // Keeps the mapped resource (and its assembly) alive for as long as the pointer is used.
    private readonly Stream? _owner;

    private CatalogBlob(byte[] array)
    {
        _array = array;
        _length = array.Length;
        Validate();
    }

    private CatalogBlob(UnmanagedMemoryStream stream)
    {
        _owner = stream;
        _pointer = stream.PositionPointer;
        _length = checked((int)stream.Length);
        Validate();
    }

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _array is null ? new ReadOnlySpan<byte>(_pointer, _length) : _array;

    /// <summary>Whether the blob is read where the runtime mapped it, without a copy.</summary>
    public bool IsMapped => _owner is not null;

    /// <summary>Reads a blob from memory. Throws <see cref="InvalidDataException"/> when it is none.</summary>
    public static CatalogBlob FromArray(byte[] bytes) => new(bytes);

    /// <summary>Reads an embedded resource in place, or a copy of it where the runtime gives no pointer.</summary>
    public static CatalogBlob FromResource(Assembly assembly, string name)
    {
        var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The resource {name} is missing.");
        if (stream is UnmanagedMemoryStream mapped)
            return new CatalogBlob(mapped);

        using (stream)
        {
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return new CatalogBlob(copy.ToArray());
        }
    }

    /// <summary>How many records a section has.</summary>
    public int Count(CatalogSection section) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Slice(SectionEntry(section) + 4));

    /// <summary>One record of a section.</summary>
    public ReadOnlySpan<byte> Record(CatalogSection section, int index)
    {
        if ((uint)index >= (uint)Count(section))
            throw new InvalidDataException($"The catalogue has no record {index} in {section}.");

        var size = CatalogFormat.RecordSizes[(int)section];
        return Bytes.Slice(Offset(section) + (index * size), size);
    }

    /// <summary>A 16-bit number in a record.</summary>
    public int Word(CatalogSection section, int index, int field) =>
        BinaryPrimitives.ReadUInt16LittleEndian(Record(section, index).Slice(field));

    /// <summary>A 32-bit number in a record.</summary>
    public int Number(CatalogSection section, int index, int field) =>
        checked((int)BinaryPrimitives.ReadUInt32LittleEndian(Record(section, index).Slice(field)));

    /// <summary>The UTF-8 bytes of a string.</summary>
    public ReadOnlySpan<byte> StringBytes(int id)
    {
        var start = Number(CatalogSection.StringOffsets, id, 0);
        var end = Number(CatalogSection.StringOffsets, id + 1, 0);
        return Bytes.Slice(Offset(CatalogSection.StringBytes), Count(CatalogSection.StringBytes)).Slice(start, end - start);
    }

    /// <summary>A string, decoded anew with each call.</summary>
    public string String(int id)
    {
        var bytes = StringBytes(id);
        if (bytes.IsEmpty)
            return "";

        fixed (byte* first = bytes)
            return Encoding.UTF8.GetString(first, bytes.Length);
    }

    /// <summary>Where a list is in <see cref="CatalogSection.ListWords"/>.</summary>
    public (int Start, int Count) List(int id)
    {
        var start = Number(CatalogSection.ListOffsets, id, 0);
        return (start, Number(CatalogSection.ListOffsets, id + 1, 0) - start);
    }

    /// <summary>One word of a list.</summary>
    public int ListWord(int position) => Word(CatalogSection.ListWords, position, 0);

    private static int SectionEntry(CatalogSection section) =>
        CatalogFormat.HeaderSize + ((int)section * CatalogFormat.SectionEntrySize);

    private int Offset(CatalogSection section) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Slice(SectionEntry(section)));

    // Header and section table only: cheap, and enough for every later access to stay within the blob.
    private void Validate()
    {
        var bytes = Bytes;
        var tableEnd = CatalogFormat.HeaderSize + (CatalogFormat.SectionCount * CatalogFormat.SectionEntrySize);
        if (bytes.Length < tableEnd
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != CatalogFormat.Magic
            || BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(4)) != CatalogFormat.Version
            || BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(6)) != CatalogFormat.SectionCount
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Slice(8)) != bytes.Length)
        {
            throw new InvalidDataException("This is no catalogue of the format that this version reads.");
        }

        for (var section = 0; section < CatalogFormat.SectionCount; section++)
        {
            var entry = bytes.Slice(SectionEntry((CatalogSection)section));
            long offset = BinaryPrimitives.ReadUInt32LittleEndian(entry);
            var size = BinaryPrimitives.ReadUInt32LittleEndian(entry.Slice(4)) * (long)CatalogFormat.RecordSizes[section];
            if (offset < tableEnd || offset + size > bytes.Length)
                throw new InvalidDataException($"The catalogue's section {(CatalogSection)section} lies outside of it.");
        }
    }
}
