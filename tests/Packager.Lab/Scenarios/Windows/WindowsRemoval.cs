namespace Packager.Lab.Scenarios;

/// <summary>An installed product is uninstalled.</summary>
public sealed class WindowsRemoval
{
    [Theory, OnEachRelease]
    public void LeavesOnlyTheConfiguration(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var files = windows.Files();
        var programs = Programs(windows);
        windows.Install(Teller.First);
        windows.Msiexec($"/x '{windows.CopyIn(Teller.First)}' /qn").OrFail();

        Assert.Equal(["./ProgramData/teller", "./ProgramData/teller/config", "./ProgramData/teller/config/teller.conf"], windows.Files().Except(files).Order(StringComparer.Ordinal));
        Assert.Equal(programs, Programs(windows));
        Assert.DoesNotContain("Teller", windows.RegistryValue(@"HKLM\System\CurrentControlSet\Control\Session Manager\Environment", "PATH"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Programs(WineHost windows) => windows.RegistryBelow(@"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall");
}
