namespace IamAnalyzers.Fuzz;

/// <summary>Something that takes any text, and what must hold whatever the text.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Weight">Its share of the inputs where all targets run: the cheaper, the more.</param>
internal abstract record Target(string Name, int Weight)
{
    /// <summary>The texts that are mutated; never empty.</summary>
    public IReadOnlyList<string> Seeds => field ??= [.. SeedFiles.Corpus(Name), .. FindSeeds()];

    /// <summary>Takes a text; throws where something does not hold.</summary>
    public abstract void Run(string text);

    /// <summary>The input of a number: the same for the same seed of the run.</summary>
    public string InputOf(ulong seed, ulong number)
    {
        var dice = new Dice(seed, number);
        return Mutator.Mutate(dice.Pick(Seeds), dice.Pick(Seeds), dice);
    }

    /// <summary>Texts of the repository, and of data beside it.</summary>
    protected virtual IEnumerable<string> FindSeeds() => [];

    /// <summary>Demands something of a text.</summary>
    protected static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new DemandException(what);
        }
    }
}

/// <summary>What must hold of every text does not hold of one.</summary>
internal sealed class DemandException(string what) : Exception(what);
