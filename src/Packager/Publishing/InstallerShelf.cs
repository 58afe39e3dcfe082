using System.Security.Cryptography;
using System.Text;
using Packager.Apt;
using Packager.Model;
using Packager.Msi;
using Packager.Pages;
using Packager.Storage;

namespace Packager.Publishing;

/// <summary>Where a repository keeps installers for Windows: beside the pool, each with a manifest for winget. apt knows nothing of them.</summary>
/// <param name="storage">Where the repository lives.</param>
/// <param name="place">What it is.</param>
public sealed class InstallerShelf(IStorage storage, RepositoryPlace place)
{
    private const string Folder = "msi";
    private const string UnknownLicense = "Proprietary";

    /// <summary>Whether a file to publish belongs here.</summary>
    public static bool Takes(string path) => path?.EndsWith(".msi", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Says what stands in the way of an installer, before anything else is published together with it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserFaultException">See <see cref="Add"/>.</exception>
    public void Check(string path)
    {
        var target = Target(Read(path), path);
        if (storage.Find(target) is null) return;
        using var file = File.OpenRead(path);
        Compare(target, Convert.ToHexStringLower(SHA256.HashData(file)), path);
    }

    /// <summary>Puts an installer there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="channel">The channel that has it.</param>
    /// <exception cref="UserFaultException">It is no product (PKG4041), cannot be read, or another one of this name is there (PKG4042).</exception>
    public InstallerOverview Add(string path, string channel)
    {
        RepositoryNames.Check(channel, "channel");
        var installer = Read(path);
        var target = Target(installer, path);
        using var file = File.OpenRead(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        file.Position = 0;
        Put(file, target, sha256, path);
        return new InstallerOverview(installer.Name, installer.Version, installer.Platform, [channel], target, file.Length, sha256, PutManifest(installer, target, sha256));
    }

    private static WindowsInstaller Read(string path)
    {
        using var database = MsiDatabaseReader.Open(path);
        return WindowsInstaller.Read(database) ?? throw Fault(RepositoryPlaceFaults.NotProduct, path, "it names no product, version, manufacturer or product code", "publish an .msi that installs something; merge modules and patches have no place in a repository");
    }

    private void Put(FileStream file, string target, string sha256, string path)
    {
        using var staged = storage.Stage();
        file.CopyTo(staged.Content);
        if (!storage.Put(target, staged, PutCondition.IfAbsent)) Compare(target, sha256, path);
    }

    private static string Target(WindowsInstaller installer, string path)
    {
        var name = Path.GetFileName(path);
        if (!StoragePath.IsValid(name)) throw Fault(RepositoryPlaceFaults.NotProduct, path, $"'{TerminalText.OneLine(name)}' cannot be a file's name in a repository", "rename it");
        return $"{Folder}/{RepositoryNames.Slug(installer.Name)}/{name}";
    }

    private void Compare(string target, string sha256, string path)
    {
        using var present = storage.Get(target);
        if (present is not null && Convert.ToHexStringLower(SHA256.HashData(present.Content)) != sha256)
            throw Fault(RepositoryPlaceFaults.OtherInstaller, path, $"'{target}' is there already with other bytes", "give the release a new version; people may have fetched the other one");
    }

    private string PutManifest(WindowsInstaller installer, string target, string sha256)
    {
        if (place.Url is not { Length: > 0 } url) return "";
        var path = target[..^".msi".Length] + ".winget.yaml";
        storage.PutIfOther(path, Encoding.UTF8.GetBytes(WingetManifest.Write(installer, $"{url.TrimEnd('/')}/{PageText.Reference(target)}", sha256, place.License ?? UnknownLicense)));
        return path;
    }

    private static UserFaultException Fault(DiagnosticDescriptor descriptor, string path, string message, string hint) =>
        new(descriptor.At(new SourceLocation(path, 0, 0), message, hint));
}
