namespace Packager.Lab.Scenarios;

/// <summary>A package is installed with a transform beside it.</summary>
public sealed class WindowsTransform
{
    [Theory, OnEachRelease]
    public void ChangesTheProperties(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var transform = windows.CopyIn(Transform("renamed", "--set", "ProductName=Fortune"));
        windows.Install(Teller.First, $"TRANSFORMS='{transform}'");

        Assert.Equal("Fortune", windows.RegistryValue(Uninstall + WineHost.ProductCode(Teller.First), "DisplayName"));
    }

    [Theory, OnEachRelease]
    public void OfAnInstanceInstallsTheProductOnceMore(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var transform = windows.CopyIn(Transform("staging", "--instance", "staging"));
        // Wine asks whether the product is installed before it applies transforms, so the instance has to come first.
        windows.Install(Teller.First, $"MSINEWINSTANCE=1 TRANSFORMS='{transform}'");
        windows.Install(Teller.First);

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("teller 1.0.0", windows.Run(@"'C:\Program Files\Teller (staging)\bin\teller.exe'").OrFail().Output.Trim());
        var names = windows.RegistryBelow(Uninstall.TrimEnd('\\')).Where(line => line.Contains(" DisplayName", StringComparison.Ordinal)).Select(line => line.Split("    ").Last());
        Assert.Equal(["Teller", "Teller (staging)"], names.Order(StringComparer.Ordinal));
    }

    private const string Uninstall = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\";

    private static string Transform(string name, params string[] options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, Path.GetRandomFileName())).FullName;
        return Workshop.Packager(["transform", Teller.First, .. options, "--output", Path.Combine(folder, name + ".mst")]).Single();
    }
}
