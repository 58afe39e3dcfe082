using System.Globalization;

namespace Packager.Lab.Harness;

/// <summary>
/// Someone before the dialogs of an installer, who waits for what is to be seen, however long the machine takes, and only then presses something.
/// Each dialog is kept in <c>artifacts/obj/lab/screens</c>, for people to look at.
/// </summary>
public sealed partial class DialogWalk : IDisposable
{
    private const string Log = @"C:\dialogs.log";

    private const int MostPictures = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly WineHost _windows;
    private readonly DialogHand _hand;
    private readonly string _name;
    private readonly string _unit;
    private string? _window;
    private int _count;

    private DialogWalk(WineHost windows, string name) => (_windows, _name, _unit, _hand) = (windows, $"{windows.Debian.Release}-{name}", "dialogs-" + name, new DialogHand(windows));

    /// <summary>Starts msiexec with dialogs.</summary>
    /// <param name="windows">Where.</param>
    /// <param name="name">What the pictures are called; another one for each walk of a host.</param>
    /// <param name="arguments">For example <c>/i 'C:\incoming\x.msi'</c>.</param>
    public static DialogWalk Start(WineHost windows, string name, string arguments)
    {
        ArgumentNullException.ThrowIfNull(windows);
        var walk = new DialogWalk(windows, name);
        windows.Start(walk._unit, $"msiexec {arguments} /l*v '{Log}'");
        return walk;
    }

    /// <summary>Waits for a dialog with this text, which is the one to use from now on, and keeps a picture of it.</summary>
    public DialogWalk See(string text)
    {
        Until.Holds($"'{text}'", () =>
        {
            var look = _hand.Look();
            // A window behind a question is there, too, and cannot be used.
            var usable = look.Where(shown => shown.Number == shown.Window && shown.IsEnabled).Select(shown => shown.Number).ToHashSet(StringComparer.Ordinal);
            _window = look.FirstOrDefault(shown => shown.Text == text && usable.Contains(shown.Window))?.Window;
            return _window is not null;
        }, Patience, Evidence);
        Keep();
        return this;
    }

    /// <summary>Waits until the dialog shows this text, too.</summary>
    public DialogWalk Shows(string text)
    {
        Wait($"'{text}'", shown => shown.Text == text);
        return this;
    }

    /// <summary>Waits for an enabled button of this text, and presses it.</summary>
    public DialogWalk Press(string text)
    {
        _hand.Press(Wait($"a button '{text}'", shown => shown is { Class: "Button", IsEnabled: true } && shown.Text == text));
        return this;
    }

    /// <summary>Presses a box and waits for its tick, or for its tick to go.</summary>
    public DialogWalk Tick(string text, bool isOn = true)
    {
        Press(text);
        Wait($"{(isOn ? "a" : "no")} tick at '{text}'", shown => shown.IsChecked == isOn && shown.Text == text);
        return this;
    }

    /// <summary>Writes into the dialog's field.</summary>
    public DialogWalk Write(string text)
    {
        var field = Wait("a field", shown => shown is { Class: "Edit", IsEnabled: true });
        _hand.Write(field, text);
        Wait($"a field with '{text}'", shown => shown.Number == field.Number && shown.Text == text);
        return this;
    }

    /// <summary>Waits until msiexec has ended with a code of Windows Installer, of which Linux keeps the low eight bits.</summary>
    public void End(int code = 0)
    {
        var end = _windows.EndOf(_unit);
        if (end != (code & 0xFF)) throw new LabException($"msiexec ended with {end} instead of {code & 0xFF} ({code}):{Environment.NewLine}{_windows.Read(Log)}");
    }

    /// <inheritdoc/>
    public void Dispose() => _hand.Dispose();

    private ShownControl Wait(string what, Func<ShownControl, bool> isIt)
    {
        ShownControl? found = null;
        Until.Holds(what, () => (found = _hand.Look().FirstOrDefault(shown => (_window is null || shown.Window == _window) && isIt(shown))) is not null, Patience, Evidence);
        return found!;
    }

    private string Evidence()
    {
        Keep();
        return string.Join(Environment.NewLine, _hand.Look());
    }

    // Windows are there before all of their controls are drawn.
    private byte[] StillPicture()
    {
        var last = _windows.Picture();
        for (var i = 0; i < MostPictures; i++)
        {
            var next = _windows.Picture();
            if (next.AsSpan().SequenceEqual(last)) break;
            last = next;
        }

        return last;
    }

    private void Keep()
    {
        var folder = Directory.CreateDirectory(Path.Combine(LabFolders.Workshop, "screens")).FullName;
        File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{_name}-{_count++:00}.png")), StillPicture());
    }
}
