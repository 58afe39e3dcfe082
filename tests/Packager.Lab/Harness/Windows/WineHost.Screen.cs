namespace Packager.Lab.Harness;

/// <content>The screen, the keyboard, and programs that go on.</content>
public sealed partial class WineHost
{
    /// <summary>What the screen shows, a PNG without the black around it.</summary>
    public byte[] Picture() =>
        Convert.FromBase64String(Debian.Must($"DISPLAY={Screen} import -window root -trim +repage -define png:exclude-chunk=date,tIME png:- | base64 --wrap=0"));

    /// <summary>Presses keys one after the other, as <c>xdotool key</c> names them: <c>alt+n</c>, <c>Return</c>.</summary>
    public void Keys(params IEnumerable<string> keys) => Debian.Must($"DISPLAY={Screen} xdotool key {string.Join(' ', keys)}");

    /// <summary>Whether a program that <see cref="Start"/> started is still there.</summary>
    public bool IsRunning(string unit) => Debian.Run($"systemctl is-active --quiet {unit}").Succeeded;

    /// <summary>With what a program that <see cref="Start"/> started has ended, and whose name is free for another after this.</summary>
    public int EndOf(string unit)
    {
        Until.Holds($"{unit} ends", () => !IsRunning(unit));
        var code = Debian.Must($"systemctl show --property=ExecMainStatus --value {unit}");
        Debian.Run($"systemctl reset-failed {unit}");
        return int.Parse(code, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Starts a Windows program whose standard streams are the caller's.</summary>
    internal System.Diagnostics.Process Converse(string program) => Debian.Converse($"cd {Prefix}/drive_c && exec env {Settings} DISPLAY={Screen} wine {program}");
}
