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

    private const string Uninstall = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\";

    private static string Transform(string name, params string[] options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, Path.GetRandomFileName())).FullName;
        return Workshop.Packager(["transform", Teller.First, .. options, "--output", Path.Combine(folder, name + ".mst")]).Single();
    }
}
