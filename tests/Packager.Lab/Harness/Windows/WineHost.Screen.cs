namespace Packager.Lab.Harness;

/// <content>The screen and the keyboard.</content>
public sealed partial class WineHost
{
    /// <summary>What the screen shows, a PNG without the black around it.</summary>
    public byte[] Picture() =>
        Convert.FromBase64String(Debian.Must($"DISPLAY={Screen} import -window root -trim +repage -define png:exclude-chunk=date,tIME png:- | base64 --wrap=0"));

    /// <summary>Presses keys one after the other, as <c>xdotool key</c> names them: <c>alt+n</c>, <c>Return</c>.</summary>
    public void Press(params IEnumerable<string> keys) => Debian.Must($"DISPLAY={Screen} xdotool key --delay 100 {string.Join(' ', keys)}");

    /// <summary>Whether a program that <see cref="Start"/> started is still there.</summary>
    public bool IsRunning(string unit) => Debian.Run($"systemctl is-active --quiet {unit}").Succeeded;
}
