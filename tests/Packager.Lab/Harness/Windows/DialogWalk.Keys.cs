namespace Packager.Lab.Harness;

/// <content>The same without a mouse. A key can be lost between the screen and a window, so it is pressed again until what it is for has come about.</content>
public sealed partial class DialogWalk
{
    /// <summary>How many looks a key is given before it is pressed once more.</summary>
    private const int Looks = 40;

    /// <summary>Presses a key again and again until the keyboard is at a control of this text.</summary>
    public DialogWalk Reach(string text, string key) => Key(key, $"the keyboard is at '{text}'", look => look.Any(shown => shown.HasFocus && shown.Text == text), 1);

    /// <summary>Presses a key that puts a tick to the box at which the keyboard is.</summary>
    public DialogWalk KeyTick(string key) => Key(key, "a tick", look => look.Any(shown => shown is { HasFocus: true, IsChecked: true }));

    /// <summary>Presses a key that leads from this dialog to another one.</summary>
    public DialogWalk KeyAway(string key) => Key(key, "the dialog goes", look => look.All(shown => shown.Number != _window));

    private DialogWalk Key(string key, string what, Func<IReadOnlyList<ShownControl>, bool> isSo, int looks = Looks)
    {
        var count = 0;
        Until.Holds($"{what} after {key}", () =>
        {
            if (isSo(_hand.Look())) return true;
            if (count++ % looks == 0) _windows.Keys(key);
            return false;
        }, Patience, Evidence);
        return this;
    }
}
