using Packager.Model;

namespace Packager.Debian.Tests;

/// <summary>Reads a package to its last byte, as any of our commands might, and holds the reader to its promises.</summary>
internal static class HostileReading
{
    /// <summary>The reader's own buffers and those of the decoders, not what a package claims to need.</summary>
    private const long MostBytes = 32L << 20;

    /// <summary>The codes of the diagnostics, empty when the package reads well. Any other exception, or wasted memory, fails the test.</summary>
    public static IReadOnlyList<string> Codes(byte[] deb, long mostBytes = MostBytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var codes = Read(deb);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated <= mostBytes, $"{allocated} bytes were allocated for a package of {deb.Length}");
        return codes;
    }

    /// <summary>The one code that a package is refused with.</summary>
    public static string Code(byte[] deb, long mostBytes = MostBytes) => Assert.Single(Codes(deb, mostBytes).Distinct());

    private static IReadOnlyList<string> Read(byte[] deb)
    {
        try
        {
            using var reader = DebReader.Open(new MemoryStream(deb, writable: false), "hostile.deb");
            foreach (var entry in reader.ReadData()) entry.Content.CopyTo(Stream.Null);
            return [];
        }
        catch (UserFaultException fault)
        {
            Assert.NotEmpty(fault.Diagnostics);
            Assert.All(fault.Diagnostics, d => Assert.StartsWith("PKG21", d.Code, StringComparison.Ordinal));
            return [.. fault.Diagnostics.Select(d => d.Code)];
        }
    }
}
