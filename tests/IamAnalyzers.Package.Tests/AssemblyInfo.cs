using IamAnalyzers.Package.Tests;

// Packed once for all tests; builds beside each other would only wait for each other.
[assembly: AssemblyFixture(typeof(PackagesFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
