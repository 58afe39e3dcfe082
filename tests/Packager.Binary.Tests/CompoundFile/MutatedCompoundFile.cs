namespace Packager.Binary.Tests.CompoundFile;

/// <summary>A seeded mutation fuzzer: whatever is changed, the reader answers with a tree or with <see cref="MalformedException"/>, in bounded time and memory.</summary>
public sealed class MutatedCompoundFile(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Mutations = 50_000;
    private const long MostAllocated = 4 << 20;

    [Fact]
    public void IsReadOrRefused()
    {
        byte[][] seeds = [CompoundSample.Write(CompoundSample.Small, CompoundFileVersion.V3), CompoundSample.Write(CompoundSample.Small, CompoundFileVersion.V4)];
        var (refused, damaged, sound) = (0, 0, 0);
        var random = new Random(20261121);
        for (var round = 0; round < Mutations; round++)
        {
            var file = Mutate((byte[])seeds[round % seeds.Length].Clone(), random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                using var reader = CompoundFileReader.Open(new MemoryStream(file));
                ReadAll(reader.Root);
                if (reader.Faults.IsEmpty) sound++;
                else damaged++;
            }
            catch (MalformedException)
            {
                refused++;
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"round {round} took more memory than {MostAllocated} bytes");
        }

        output.WriteLine($"{Mutations} mutations: {refused} refused, {damaged} read in part, {sound} read whole");
        Assert.True(refused > Mutations / 50 && damaged > Mutations / 50 && sound > Mutations / 50, "the mutations do not reach every outcome");
    }

    /// <summary>Changes tables rather than contents: the places where numbers of sectors and lengths stand.</summary>
    internal static byte[] Mutate(byte[] file, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var place = random.Next(4) == 0 ? random.Next(file.Length - 4) : random.Next(Math.Min(file.Length, 5 * 4096) - 4) & ~3;
            switch (random.Next(4))
            {
                case 0: file[place] ^= (byte)(1 << random.Next(8)); break;
                case 1: BitConverter.TryWriteBytes(file.AsSpan(place), random.Next(24)); break;
                case 2: BitConverter.TryWriteBytes(file.AsSpan(place), 0xFFFF_FFFFu - (uint)random.Next(6)); break;
                default: BitConverter.TryWriteBytes(file.AsSpan(place), random.Next()); break;
            }
        }

        return random.Next(20) == 0 ? file[..random.Next(file.Length)] : file;
    }

    private static void ReadAll(CompoundStorage storage)
    {
        foreach (var stream in storage.Streams.Where(stream => stream.Length > 0))
        {
            using var content = stream.Open();
            content.CopyTo(Stream.Null);
        }

        foreach (var inner in storage.Storages) ReadAll(inner);
    }
}
