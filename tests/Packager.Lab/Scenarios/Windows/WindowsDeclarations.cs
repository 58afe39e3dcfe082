namespace Packager.Lab.Scenarios;

/// <summary>An .msi declares more on the machine than files, and takes it along when it goes.</summary>
public sealed class WindowsDeclarations
{
    private const string Settings = @"HKLM\Software\Teller";
    private const string Source = @"HKLM\System\CurrentControlSet\Services\EventLog\Application\Teller [a]";
    private const string Ini = @"C:\ProgramData\teller\config\teller.ini";
    private const string SharedIni = @"C:\ProgramData\teller\config\shared.ini";

    [Theory, OnEachRelease]
    public void AreThereUntilTheProductGoes(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Write(SharedIni, "[all]\r\ntellers=mine\r\n");
        windows.Install(DeclaringTeller.WithEverything);

        MustHaveValues(windows);
        Assert.Equal(["[paths [2]", "{a}=1", "[paths]", @"root=C:\Program Files\Teller\"], Lines(windows, Ini));
        Assert.Equal(["[all]", "tellers=mine"], Lines(windows, SharedIni));
        var shortcut = Assert.Single(Shortcuts(windows));
        Assert.Contains(@"bin\teller.exe", windows.Debian.Must($"tr -cd '[:print:]' < '{shortcut}'"), StringComparison.OrdinalIgnoreCase);
        MustHaveOpeners(windows, "HKLM");
        MustOpen(windows);

        windows.Msiexec($"/x '{windows.CopyIn(DeclaringTeller.WithEverything)}' /qn").OrFail();
        MustBeGone(windows, "HKLM");
        Assert.Empty(windows.RegistryBelow(Settings));
        Assert.Empty(windows.RegistryBelow(Source));
        Assert.Empty(Shortcuts(windows));
        Assert.DoesNotContain(Lines(windows, Ini), line => line.Contains('=', StringComparison.Ordinal));
    }

    [Theory, OnEachRelease]
    public void OfOneUserStayWithThatUser(DebianRelease release)
    {
        using var windows = WineHost.Boot(release);
        windows.Install(DeclaringTeller.OfOneUser);

        // Wine does not look there when something is opened.
        MustHaveOpeners(windows, "HKCU");
        Assert.Null(windows.RegistryValue(@"HKLM\Software\Classes\.tale", ""));
        windows.Msiexec($"/x '{windows.CopyIn(DeclaringTeller.OfOneUser)}' /qn").OrFail();
        MustBeGone(windows, "HKCU");
    }

    private static void MustHaveValues(WineHost windows)
    {
        Assert.Equal("#1 [x]", windows.RegistryValue(Settings, "Text"));
        Assert.Equal("%SystemRoot%", windows.RegistryValue(Settings, "Expanded"));
        Assert.Equal("0xffffffff", windows.RegistryValue(Settings, "Number"));
        Assert.Equal(@"one\0two", windows.RegistryValue(Settings, "Texts"));
        Assert.Equal("00FF10", windows.RegistryValue(Settings, "Bytes"));
        Assert.Equal(@"C:\Program Files\Teller\", windows.RegistryValue(Settings, ""));
        Assert.Equal(@"%SystemRoot%\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll", windows.RegistryValue(Source, "EventMessageFile"));
        Assert.Equal("0x7", windows.RegistryValue(Source, "TypesSupported"));
    }

    private static void MustHaveOpeners(WineHost windows, string root)
    {
        var classes = root + @"\Software\Classes\";
        var type = windows.RegistryValue(classes + ".tale", "")!;
        Assert.Equal("Teller.tale", type);
        Assert.Equal("A tale {told}", windows.RegistryValue(classes + type, ""));
        Assert.Equal("text/x-tale", windows.RegistryValue(classes + ".tales", "Content Type"));
        Assert.Equal("", windows.RegistryValue(classes + @".tales\OpenWithProgids", type));
        Assert.Equal("", windows.RegistryValue(classes + "tell", "URL Protocol"));
        var capabilities = windows.RegistryValue(root + @"\Software\RegisteredApplications", "Teller")!;
        Assert.Equal(type, windows.RegistryValue($@"{root}\{capabilities}\FileAssociations", ".tale"));
        Assert.Equal("tell", windows.RegistryValue($@"{root}\{capabilities}\URLAssociations", "tell"));
    }

    private static void MustOpen(WineHost windows)
    {
        windows.Write(@"C:\incoming\a tale.tale", "once");
        windows.Run(@"start /wait 'C:\incoming\a tale.tale'").OrFail();
        windows.Run("start /wait tell:42").OrFail();
        Until.Holds("the program has been opened twice", () => windows.Exists(DeclaringTeller.Opened) && Lines(windows, DeclaringTeller.Opened).Count == 2);
        Assert.Equal([@"<C:\incoming\a tale.tale>", "<tell:42>"], Lines(windows, DeclaringTeller.Opened));
    }

    private static void MustBeGone(WineHost windows, string root)
    {
        foreach (var key in new[] { ".tale", ".tales", "Teller.tale", "tell", @"MIME\Database\Content Type\text/x-tale" }) Assert.Empty(windows.RegistryBelow($@"{root}\Software\Classes\{key}"));
        Assert.Null(windows.RegistryValue(root + @"\Software\RegisteredApplications", "Teller"));
    }

    // Where Wine has the Start menu of all users differs between its releases.
    private static string[] Shortcuts(WineHost windows) =>
        windows.Debian.Must($"find {WineHost.Prefix}/drive_c -path '*Start Menu/Programs/Teller.lnk'").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static IReadOnlyList<string> Lines(WineHost windows, string file) =>
        [.. windows.Read(file).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
}
