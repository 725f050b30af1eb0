namespace IamAnalyzers.Report.Access;

/// <summary>A set of actions of the catalogue: a bit for each, so that thousands of principals are joined and cut in no time.</summary>
internal sealed class ActionSet
{
    private readonly ulong[] _bits;

    public ActionSet(int universe) => _bits = new ulong[(universe + 63) / 64];

    private ActionSet(ulong[] bits) => _bits = bits;

    public bool IsEmpty => Array.TrueForAll(_bits, static word => word == 0);

    /// <summary>The members' numbers in ascending order.</summary>
    public IEnumerable<int> Members
    {
        get
        {
            for (var i = 0; i < _bits.Length; i++)
            {
                var word = _bits[i];
                for (var bit = 0; word != 0; bit++, word >>= 1)
                {
                    if ((word & 1) != 0)
                    {
                        yield return (i * 64) + bit;
                    }
                }
            }
        }
    }

    public ActionSet Copy() => new((ulong[])_bits.Clone());

    public void Add(int action) => _bits[action / 64] |= 1UL << (action % 64);

    public void UnionWith(ActionSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }

    public void IntersectWith(ActionSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }
    }

    public void ExceptWith(ActionSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= ~other._bits[i];
        }
    }
}
