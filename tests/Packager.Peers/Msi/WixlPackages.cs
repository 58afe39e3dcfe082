namespace Packager.Peers.Msi;

/// <summary>Packages that wixl builds from the inputs beside this file, each for one feature that it knows.</summary>
internal sealed class WixlPackages : IDisposable
{
    private static readonly string Inputs = Path.Combine(AppContext.BaseDirectory, "Msi", "Inputs");

    public WixlPackages()
    {
        Write("app.exe", [(byte)'M', (byte)'Z', .. Pattern(10_000)]);
        Write("readme.txt", [.. Enumerable.Repeat((byte)'r', 270)]);
        Write("data.bin", Pattern(70_000));
        Write("app.ico", new byte[200]);
        Write("empty.bin", []);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("packager-wixl-").FullName;

    /// <summary>The inputs' names, without their endings.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Inputs, "*.wxs").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);

    /// <summary>Builds one package and tells where it is.</summary>
    public string Build(string name)
    {
        MsiTool.Run("wixl", Folder, "-o", name + ".msi", Path.GetFileName(Copy(name)));
        return Path.Combine(Folder, name + ".msi");
    }

    /// <summary>Builds the package that is described to both.</summary>
    public string BuildTwin()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Msi", "Twins", "twin.wxs"), Path.Combine(Folder, "twin.wxs"));
        MsiTool.Run("wixl", Folder, "-a", "x64", "-o", "twin.msi", "twin.wxs");
        return Path.Combine(Folder, "twin.msi");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>wixl looks for files beside its input.</summary>
    private string Copy(string name)
    {
        var copy = Path.Combine(Folder, name + ".wxs");
        File.Copy(Path.Combine(Inputs, name + ".wxs"), copy, overwrite: true);
        return copy;
    }

    private static byte[] Pattern(int length) => [.. Enumerable.Range(0, length).Select(i => (byte)(i * i >> 3))];

    private void Write(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Folder, name), bytes);
}
