using System.Text;

namespace Packager.Binary.Tests;

/// <summary>Names and link targets about the width of their fields; GNU tar and .NET's own reader are the judges.</summary>
public class NamesOfEveryLength
{
    public static TheoryData<int, string> Lengths
    {
        get
        {
            var data = new TheoryData<int, string>();
            foreach (var length in (int[])[1, 98, 99, 100, 101, 102, 154, 155, 156, 255, 256, 257, 511, 512, 513, 1000, 1023, 4095])
            {
                foreach (var letter in (string[])["a", "é", "語", "😀"]) data.Add(length, letter);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void AreReadBackByOthersAndUs(int length, string letter)
    {
        var name = OfBytes(length, letter);
        TarEntry[] entries =
        [
            TarArchive.File(name, 3),
            new() { Name = "link", Type = TarEntryType.Symlink, Mode = 0b111_111_111, LinkName = name },
            new() { Name = "2" + name, Type = TarEntryType.Symlink, Mode = 0b111_111_111, LinkName = "3" + name },
            new() { Name = "hard", Type = TarEntryType.HardLink, Mode = 0b110_100_100, LinkName = name },
            new() { Name = name + "/", Type = TarEntryType.Directory, Mode = 0b111_101_101 },
        ];
        var archive = TarArchive.Write(entries);

        Assert.Equal(entries, TarArchive.Read(archive));
        Assert.Equal([name, "link", "2" + name, "hard", name + "/"], RealTool.Text(archive, "tar", "--quoting-style=literal", "-t").TrimEnd('\n').Split('\n'));
        var listing = RealTool.Text(archive, "tar", "--quoting-style=literal", "-tv").Split('\n');
        Assert.EndsWith(" link -> " + name, listing[1], StringComparison.Ordinal);
        Assert.EndsWith(" 2" + name + " -> 3" + name, listing[2], StringComparison.Ordinal);
        Assert.EndsWith(" hard link to " + name, listing[3], StringComparison.Ordinal);
    }

    private static string OfBytes(int length, string letter)
    {
        var name = new StringBuilder();
        var width = Encoding.UTF8.GetByteCount(letter);
        name.Append('x', length % width);
        for (var left = length / width; left > 0; left--) name.Append(letter);
        Assert.Equal(length, Encoding.UTF8.GetByteCount(name.ToString()));
        return name.ToString();
    }
}
