using System.Globalization;

namespace Packager.Lab.Harness;

/// <summary>Someone who installs with the keyboard alone. What was on the screen is kept in <c>artifacts/obj/lab/screens</c>, for people to look at.</summary>
public sealed class DialogWalk
{
    private const string Unit = "dialogs";

    /// <summary>How many pictures in a row must be the same: a dialog is drawn in parts, and takes no key before it is whole.</summary>
    private const int Stillness = 5;

    private readonly WineHost _windows;
    private readonly string _name;
    private byte[] _shown = [];
    private int _count;

    private DialogWalk(WineHost windows, string name) => (_windows, _name) = (windows, name);

    /// <summary>Starts msiexec with dialogs and waits for the first one.</summary>
    /// <param name="windows">Where.</param>
    /// <param name="name">What the pictures are called.</param>
    /// <param name="arguments">For example <c>/i 'C:\incoming\x.msi'</c>.</param>
    public static DialogWalk Start(WineHost windows, string name, string arguments)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var walk = new DialogWalk(windows, name) { _shown = windows.Picture() };
        windows.Start(Unit, $"msiexec {arguments}");
        walk.WaitForOther();
        return walk;
    }

    /// <summary>Presses keys and waits until the screen shows something else, and goes on showing it.</summary>
    public DialogWalk Press(params string[] keys)
    {
        _windows.Press(keys);
        WaitForOther();
        return this;
    }

    /// <summary>Waits for what the installation brings about, and closes its last dialog.</summary>
    public void EndWhen(string what, Func<bool> isDone)
    {
        Until.Holds(what, isDone, TimeSpan.FromMinutes(2));
        WaitUntilStill();
        Keep();
        Until.Holds("the installer ends", () =>
        {
            _windows.Press("Return");
            return !_windows.IsRunning(Unit);
        });
    }

    private void WaitForOther()
    {
        Until.Holds("the next dialog is there", () => !_windows.Picture().AsSpan().SequenceEqual(_shown), TimeSpan.FromMinutes(1));
        WaitUntilStill();
        Keep();
    }

    private void WaitUntilStill()
    {
        var same = 0;
        Until.Holds("the screen is still", () =>
        {
            var before = _shown;
            _shown = _windows.Picture();
            same = _shown.AsSpan().SequenceEqual(before) ? same + 1 : 0;
            return same >= Stillness;
        });
    }

    private void Keep()
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, "screens")).FullName;
        File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_name}-{_count++:00}.png")), _shown);
    }
}
