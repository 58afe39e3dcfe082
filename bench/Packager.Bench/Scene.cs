using System.Security.Cryptography;
using System.Text;

namespace Packager.Bench;

/// <summary>What is packed: a tree with a <c>DEBIAN/control</c>, as dpkg-deb wants it.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Tree">Its folder.</param>
internal sealed record Scene(string Name, string Tree)
{
    public const string Control =
        "Package: bench\nVersion: 1.0\nArchitecture: all\nMaintainer: Bench <bench@example.com>\nDescription: what is measured\n";

    /// <summary>Adds the control members and says how much there is.</summary>
    public static Scene Of(string name, string tree)
    {
        var control = Path.Combine(tree, "DEBIAN");
        if (Directory.Exists(control)) Directory.Delete(control, recursive: true);
        var files = new DirectoryInfo(tree).GetFiles("*", SearchOption.AllDirectories);
        Directory.CreateDirectory(control);
        File.WriteAllText(Path.Combine(control, "control"), Control);
        File.WriteAllText(Path.Combine(control, "md5sums"), Md5sums(tree, files));
        return new Scene($"{name} ({files.Length} files, {files.Sum(file => file.Length) / 1_000_000} MB)", tree);
    }

    /// <summary>dpkg-deb makes none; dh_md5sums has left them in the tree by the time that it runs, and so both packages hold the same.</summary>
    private static string Md5sums(string tree, IEnumerable<FileInfo> files)
    {
        var text = new StringBuilder();
        foreach (var file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            using var content = file.OpenRead();
#pragma warning disable CA5351 // The file format fixes the algorithm.
            text.Append(Convert.ToHexStringLower(MD5.HashData(content)));
#pragma warning restore CA5351
            text.Append("  ").Append(file.FullName.AsSpan(tree.Length + 1)).Append('\n');
        }

        return text.ToString();
    }
}
