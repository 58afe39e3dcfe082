namespace Packager.Lab.Scenarios;

/// <summary>A package with an Authenticode signature. Wine does not check it; it must not mind it either.</summary>
public sealed class SignedPackage
{
    [Theory, OnEachRelease]
    public void InstallsLikeAnyOther(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Signed(Teller.First));

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
    }

    /// <summary>Signs a copy of a package, with the cabinets beside it.</summary>
    public static string Signed(string original)
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, Path.GetRandomFileName())).FullName;
        var (certificate, key, package) = (Path.Combine(folder, "signing.pem"), Path.Combine(folder, "signing.key"), Path.Combine(folder, Path.GetFileName(original)));
        HostCommand.Run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Lab", "-days", "2",
            "-addext", "extendedKeyUsage=codeSigning", "-addext", "keyUsage=digitalSignature", "-keyout", key, "-out", certificate).OrFail();
        foreach (var cabinet in CabinetsBeside(original)) File.Copy(cabinet, Path.Combine(folder, Path.GetFileName(cabinet)));
        File.Copy(original, package);
        Workshop.Packager("sign", package, "--certificate", certificate, "--key", key);
        return package;
    }

    /// <summary>The cabinets that lie beside a package, by its name.</summary>
    public static string[] CabinetsBeside(string package) =>
        Directory.GetFiles(Path.GetDirectoryName(package)!, Path.GetFileNameWithoutExtension(package) + "-*.cab");
}
