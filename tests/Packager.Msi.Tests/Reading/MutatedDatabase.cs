using Packager.Binary;
using Packager.Model;

namespace Packager.Msi.Tests.Reading;

/// <summary>
/// A seeded mutation fuzzer behind the container: whatever stands in the streams of tables, texts and summary, the reader answers with a database
/// and diagnostics, or refuses it with some, in bounded time and memory.
/// </summary>
public sealed class MutatedDatabase(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Mutations = 50_000;
    private const long MostAllocated = 8 << 20;

    [Fact]
    public void IsReadOrRefused()
    {
        var sound = MsiDatabaseWriter.Arrange(SmallPackage.Draft().Build());
        var contents = sound.Streams.Select(Bytes).ToArray();
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var random = new Random(20261121);
        for (var round = 0; round < Mutations; round++)
        {
            var mutated = sound with { Streams = [.. sound.Streams.Select((stream, index) => random.Next(4) == 0 ? Mutated(stream.Name, contents[index], random) : stream)] };
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var code in Outcome(mutated)) codes[code] = codes.GetValueOrDefault(code) + 1;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"round {round} took more memory than {MostAllocated} bytes");
        }

        output.WriteLine($"{Mutations} mutations: {string.Join(", ", codes.Select(code => $"{code.Key} {code.Value}"))}");
        foreach (var code in new[] { "sound", "PKG3104", "PKG3105", "PKG3106", "PKG3107", "PKG3108", "PKG3109" }) Assert.True(codes.ContainsKey(code), $"no mutation reached {code}");
    }

    private static IEnumerable<string> Outcome(CompoundStorage storage)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var database = MsiDatabaseReader.Open(storage, "a.msi", diagnostics);
            MsiInspection.Describe(database, "a.msi", 0);
            foreach (var table in database.Tables) MsiInspection.WriteTableJson(table);
        }
        catch (UserFaultException fault)
        {
            diagnostics.AddRange(fault.Diagnostics);
        }

        return diagnostics.Count == 0 ? ["sound"] : diagnostics.Select(diagnostic => diagnostic.Code).Distinct();
    }

    private static CompoundStream Mutated(string name, byte[] sound, Random random)
    {
        var bytes = (byte[])sound.Clone();
        for (var changes = random.Next(1, 5); changes > 0 && bytes.Length > 0; changes--) bytes[random.Next(bytes.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(32);
        if (random.Next(8) == 0) bytes = bytes[..random.Next(bytes.Length + 1)];
        if (random.Next(8) == 0) bytes = [.. bytes, .. new byte[random.Next(9)]];
        return new CompoundStream(name, bytes.Length, () => new MemoryStream(bytes, writable: false));
    }

    private static byte[] Bytes(CompoundStream stream)
    {
        using var source = stream.Open();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
