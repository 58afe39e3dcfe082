namespace Packager.Lab.Scenarios;

/// <summary>Packager's own .msi.</summary>
public sealed class PackagerOnWindows
{
    [Theory, OnEachRelease]
    public void SaysItsVersionAndLeavesNothing(DebianRelease release)
    {
        var package = Workshop.BuildMsi("packaging/packager.yaml");
        using var windows = WineHost.Boot(release);
        var before = windows.Files();
        windows.Install(package);

        var version = windows.RegistryValue(@"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\" + WineHost.ProductCode(package), "DisplayVersion");
        Assert.Contains(version!, windows.Run("cmd /c packager --version").OrFail().Output, StringComparison.Ordinal);
        windows.Msiexec($"/x '{windows.CopyIn(package)}' /qn").OrFail();
        Assert.Empty(windows.Files().Except(before));
    }
}
