namespace Packager.Binary.Tests;

/// <summary>A seeded mutation fuzzer for PE images.</summary>
public sealed class MutatedImages
{
    private const int Mutations = 20_000;
    private const long MostAllocated = 1 << 20;

    [Fact]
    public void AreReadOrRefused()
    {
        var seed = LinkedImage.Link(LinkedImage.Version("1,2,3,4", "5,6,7,8", 1033, 1031));
        var resource = seed.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("VS_VERSION_INFO"));
        var random = new Random(20261121);
        var (refused, versions, without) = (0, 0, 0);
        for (var round = 0; round < Mutations; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var image = Mutate((byte[])seed.Clone(), resource, random);
            try
            {
                if (PeFile.Read(new MemoryStream(image)).Version is null) without++;
                else versions++;
            }
            catch (MalformedException)
            {
                refused++;
            }

            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated + seed.Length, $"round {round} took too much memory");
        }

        Assert.True(Math.Min(refused, Math.Min(versions, without)) > Mutations / 50, $"{refused} refused, {versions} with a version, {without} without: not every outcome is reached");
    }

    private static byte[] Mutate(byte[] image, int resource, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            // The headers, and the resources around the version.
            var place = random.Next(2) == 0 ? random.Next(700) : resource - 200 + random.Next(700);
            place = Math.Min(place, image.Length - 4);
            if (random.Next(2) == 0) image[place] = (byte)random.Next(256);
            else BitConverter.TryWriteBytes(image.AsSpan(place), random.Next(2) == 0 ? random.Next(16) : -random.Next(16));
        }

        return random.Next(20) == 0 ? image[..random.Next(image.Length)] : image;
    }
}
