using Packager.Binary;

namespace Packager.Debian.Tests;

/// <summary>Packages that lost their end or had bytes changed: each is refused or, where nothing depends on the byte, read.</summary>
public class DamagedArchives
{
    private const int Seed = 20261121;
    private const int MutationsOfEach = 500;

    public static TheoryData<CompressionAlgorithm> Algorithms { get; } =
        [CompressionAlgorithm.None, CompressionAlgorithm.Gzip, CompressionAlgorithm.Xz, CompressionAlgorithm.Zstd];

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void CutShortAnywhereAreRefused(CompressionAlgorithm algorithm)
    {
        var deb = CraftedDeb.Compressed(algorithm);
        // The byte that pads a last member of odd length says nothing.
        var least = deb.Length - (deb[^1] == '\n' ? 1 : 0);
        for (var length = 0; length < least; length += Stride(length, deb.Length)) Assert.NotEmpty(HostileReading.Codes(deb[..length]));
        Assert.NotEmpty(HostileReading.Codes(deb[..(least - 1)]));
        Assert.Empty(HostileReading.Codes(deb));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void WhoseCompressedDataIsCutShortAreRefused(CompressionAlgorithm algorithm)
    {
        var extension = new CompressionSettings(algorithm, 6).Extension;
        var data = CraftedDeb.Compressed(CraftedDeb.Data.Content, algorithm);
        var control = CraftedDeb.Compressed(CraftedDeb.Control.Content, algorithm);
        // Without compression the archive is whole when its first block of zeros has come.
        var end = algorithm == CompressionAlgorithm.None ? 5 * 512 : data.Length;
        for (var length = 0; length < end; length += Stride(length, data.Length))
            Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, ("data.tar" + extension, data[..length]))));
        end = algorithm == CompressionAlgorithm.None ? 3 * 512 - 511 : control.Length;
        for (var length = 0; length < end; length += Stride(length, control.Length))
            Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.Of(CraftedDeb.Version, ("control.tar" + extension, control[..length]), CraftedDeb.Data)));
    }

    [Theory]
    [MemberData(nameof(Algorithms))]
    public void WithBytesChangedAreRefusedOrRead(CompressionAlgorithm algorithm)
    {
        var random = new Random(Seed + (int)algorithm);
        var deb = CraftedDeb.Compressed(algorithm);
        var refused = 0;
        for (var i = 0; i < MutationsOfEach; i++)
        {
            var changed = Mutated(deb, random);
            if (HostileReading.Codes(changed, 256L << 20).Count > 0) refused++;
        }

        // Of the uncompressed package most bytes are padding.
        Assert.True(refused > MutationsOfEach / 10, $"only {refused} were refused: the changes hit nothing");
    }

    [Fact]
    public void WithHeadersOfTarChangedUnderARightChecksumAreRefusedOrRead()
    {
        var random = new Random(Seed);
        var tar = CraftedDeb.Tar(
            CraftedDeb.Folder("./"), CraftedDeb.File("./" + new string('n', 150), "content"), CraftedDeb.Link("./l", new string('t', 150)),
            (new TarEntry { Name = "./dev", Type = TarEntryType.CharacterDevice, DeviceMajor = 1 }, []));
        int[] headers = [0, 512, 1536, 2560, 3584, 4096];
        for (var i = 0; i < 2 * MutationsOfEach; i++)
        {
            var changed = tar;
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var bytes = new byte[random.Next(1, 13)];
                random.NextBytes(bytes);
                if (random.Next(2) == 0) for (var b = 0; b < bytes.Length; b++) bytes[b] = (byte)('0' + (bytes[b] & 7));
                changed = CraftedDeb.Patched(changed, headers[random.Next(headers.Length)], random.Next(500), bytes);
            }

            HostileReading.Codes(CraftedDeb.WithDataTar(changed));
            HostileReading.Codes(CraftedDeb.Of(CraftedDeb.Version, ("control.tar", changed), CraftedDeb.Data));
        }
    }

    /// <summary>Every byte of what is short; of what is long the first thousand, and then what lies about the borders of blocks.</summary>
    private static int Stride(int length, int total) => total < 4096 || length < 1000 || length % 512 is < 2 or 511 ? 1 : 511 - length % 512;

    private static byte[] Mutated(byte[] deb, Random random)
    {
        var changed = deb.ToArray();
        for (var n = random.Next(1, 9); n > 0; n--) changed[random.Next(changed.Length)] = random.Next(3) switch
        {
            0 => (byte)random.Next(256),
            1 => (byte)(changed[random.Next(changed.Length)] ^ 1 << random.Next(8)),
            _ => (byte)"0179 /~"[random.Next(7)],
        };
        return changed;
    }
}
