using Packager.Binary;

namespace Packager.Bench;

/// <summary><c>cabinet TREE COMPRESSION LEVEL TARGET</c>: packs the files of a tree into a cabinet.</summary>
internal static class CabinetCommand
{
    public static int Run(string[] arguments)
    {
        var tree = arguments[0];
        var settings = new CabinetSettings(
            Enum.Parse<CabinetCompression>(arguments[1], ignoreCase: true), Enum.Parse<CabinetLevel>(arguments[2], ignoreCase: true));
        CabinetFile[] files = [.. WixlSource.Files(tree).Select((path, index) => new CabinetFile(WixlSource.Key(index), new FileInfo(path).Length, () => File.OpenRead(path)))];
        using var output = File.Create(arguments[3]);
        CabinetWriter.Write(output, files, settings, Environment.ProcessorCount);
        return 0;
    }
}
