namespace Packager.Bench;

/// <summary>What is packed: a tree with a <c>DEBIAN/control</c>, as dpkg-deb wants it.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Tree">Its folder.</param>
internal sealed record Scene(string Name, string Tree)
{
    private const string Control =
        "Package: bench\nVersion: 1.0\nArchitecture: all\nMaintainer: Bench <bench@example.com>\nDescription: what is measured\n";

    /// <summary>Adds the control file and says how much there is.</summary>
    public static Scene Of(string name, string tree)
    {
        var files = new DirectoryInfo(tree).GetFiles("*", SearchOption.AllDirectories);
        Directory.CreateDirectory(Path.Combine(tree, "DEBIAN"));
        File.WriteAllText(Path.Combine(tree, "DEBIAN", "control"), Control);
        return new Scene($"{name} ({files.Length} files, {files.Sum(file => file.Length) / 1_000_000} MB)", tree);
    }
}
