namespace Packager.Lab.Scenarios;

/// <summary>An .msi is installed on a Windows that has nothing of it, silently.</summary>
public sealed class WindowsInstallation
{
    private const string MachineEnvironment = @"HKLM\System\CurrentControlSet\Control\Session Manager\Environment";
    private const string Uninstall = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\";

    [Theory, OnEachRelease]
    public void PutsTheProgramThereWithItsEntries(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        var package = Teller.First;
        var installed = windows.Install(package);

        Assert.Equal("teller 1.0.0", windows.Run($"'{Teller.Program}'").OrFail().Output.Trim());
        Assert.Equal("greeting = hello", windows.Read(Teller.Configuration));
        Assert.True(windows.Exists(Teller.Folder + @"\doc\example-1.0.0.conf"));
        Assert.Contains(Teller.Folder + @"\bin", windows.RegistryValue(MachineEnvironment, "PATH"), StringComparison.Ordinal);
        Assert.Equal("teller 1.0.0", windows.Run("cmd /c teller").OrFail().Output.Trim());
        Assert.DoesNotContain("Error ", installed.Log, StringComparison.Ordinal);

        var entry = Uninstall + WineHost.ProductCode(package);
        Assert.Equal("Teller", windows.RegistryValue(entry, "DisplayName"));
        Assert.Equal("1.0.0", windows.RegistryValue(entry, "DisplayVersion"));
        Assert.Equal("The Packager engineers", windows.RegistryValue(entry, "Publisher"));
        Assert.Equal("https://example.org/teller", windows.RegistryValue(entry, "URLInfoAbout"));
        Assert.Contains("MsiExec", windows.RegistryValue(entry, "UninstallString"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("0x1000000", windows.RegistryValue(entry, "Version"));
    }

    [Theory, OnEachRelease]
    public void TakesTheFolderFromTheCommandLine(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.First, @"INSTALLFOLDER='C:\OwnPlace'");

        Assert.Equal("teller 1.0.0", windows.Run(@"'C:\OwnPlace\bin\teller.exe'").OrFail().Output.Trim());
        Assert.False(windows.Exists(Teller.Folder));
        Assert.Contains(@"C:\OwnPlace\bin", windows.RegistryValue(MachineEnvironment, "PATH"), StringComparison.Ordinal);
    }

    [Theory, OnEachRelease]
    public void ForOneUserStaysInThatUsersFolders(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(Teller.OfOneUser);

        Assert.False(windows.Exists(Teller.Folder));
        Assert.Equal("teller 1.0.0", windows.Run(@"'C:\users\root\AppData\Local\Programs\Teller\bin\teller.exe'").OrFail().Output.Trim());
        Assert.Contains(@"Programs\Teller\bin", windows.RegistryValue(@"HKCU\Environment", "PATH"), StringComparison.Ordinal);
        Assert.DoesNotContain("Teller", windows.RegistryValue(MachineEnvironment, "PATH"), StringComparison.Ordinal);
    }
}
