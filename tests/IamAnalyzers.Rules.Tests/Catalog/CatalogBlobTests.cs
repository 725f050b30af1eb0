using System.Security.Cryptography;
using IamAnalyzers.Rules.Catalog;

namespace IamAnalyzers.Rules.Tests.Catalog;

public class CatalogBlobTests
{
    private static readonly byte[] Bytes = AwsCatalog.Default.Blob.Bytes.ToArray();

    [Fact]
    public void The_embedded_blob_is_read_where_it_is_mapped() => Assert.True(AwsCatalog.Default.Blob.IsMapped);

    [Fact]
    public void The_blob_stays_small() => Assert.True(Bytes.Length < 1_500_000);

    [Fact]
    public void Provenance_records_this_very_blob()
    {
        var provenance = File.ReadAllText(Path.Combine(RepositoryRoot(), "src", "IamAnalyzers.Rules", "Catalog", "PROVENANCE.md"));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Bytes)), provenance);
        Assert.Contains(AwsCatalog.Default.Version, provenance);
        Assert.Contains(AwsCatalog.Default.Date, provenance);
    }

    [Fact]
    public void A_copy_reads_the_same()
    {
        var copy = AwsCatalog.Open(Bytes);
        Assert.False(copy.Blob.IsMapped);
        Assert.True(copy.TryGetAction("s3:GetObject", out var action));
        Assert.Equal("s3:GetObject", action.FullName);
        Assert.Equal(
            AwsCatalog.Default.Services.Select(s => s.Name), copy.Services.Select(s => s.Name));
    }

    [Fact]
    public void Looking_up_does_not_allocate()
    {
        var catalog = AwsCatalog.Default;
        Assert.True(LookUp(catalog)); // the first call pays for the runtime's own work
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(LookUp(catalog));
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Opening_costs_next_to_nothing()
    {
        _ = AwsCatalog.Open(Bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = AwsCatalog.Open(Bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000);
    }

    [Fact]
    public void Many_threads_read_at_once()
    {
        var expected = Digest();
        Parallel.For(0, 8, _ => Assert.Equal(expected, Digest()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(115)]
    [InlineData(116)]
    [InlineData(500_000)]
    public void A_cut_off_blob_is_refused(int length) =>
        Assert.Throws<InvalidDataException>(() => AwsCatalog.Open(Bytes[..length]));

    [Theory]
    [InlineData(0)] // magic
    [InlineData(4)] // version
    [InlineData(6)] // sections
    [InlineData(8)] // length
    [InlineData(15)] // offset of the first section
    [InlineData(19)] // count of the first section
    public void A_damaged_header_is_refused(int position)
    {
        var damaged = Bytes.ToArray();
        damaged[position] ^= 0x7F;
        Assert.Throws<InvalidDataException>(() => AwsCatalog.Open(damaged));
    }

    [Fact]
    public void Damage_gives_wrong_answers_or_exceptions_but_no_wild_reads()
    {
        var random = new Random(17);
        for (var round = 0; round < 40; round++)
        {
            var damaged = Bytes.ToArray();
            for (var i = 0; i < 2_000; i++)
                damaged[random.Next(116, damaged.Length)] = (byte)random.Next(256);

            try
            {
                var catalog = AwsCatalog.Open(damaged);
                foreach (var service in catalog.Services)
                {
                    _ = service.Name;
                    _ = service.TryGetAction("GetObject", out _);
                    foreach (var action in service.Actions.Take(20))
                        _ = action.FullName + string.Concat(action.DependentActions) + action.ResourceTypes.Count + string.Concat(action.ResourceTypes.Select(r => r.Type.ArnTemplate));
                }
            }
            catch (Exception e) when (e is InvalidDataException or ArgumentOutOfRangeException or OverflowException)
            {
                // Refused: that is what bounds are for.
            }
        }
    }

    private static bool LookUp(AwsCatalog catalog) =>
        catalog.TryGetAction("s3:GetObject", out var action)
        && action.AccessLevels == AccessLevels.Read
        && action.NameMatches("Get*")
        && catalog.TryGetGlobalKey("aws:PrincipalTag/team", out _)
        && !catalog.TryGetService("nonsense", out _);

    private static int Digest()
    {
        var hash = new HashCode();
        foreach (var service in AwsCatalog.Default.Services)
        {
            hash.Add(service.Prefix, StringComparer.Ordinal);
            foreach (var action in service.Actions)
                hash.Add(action.Name, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IamAnalyzers.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        return folder.FullName;
    }
}
