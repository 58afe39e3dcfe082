namespace Packager.Lab.Harness;

/// <summary>A window, or a control in one, that can be seen.</summary>
/// <param name="Window">The number of the window that it is in, or is.</param>
/// <param name="Number">Windows' own number of it.</param>
/// <param name="Class">Its kind, such as <c>Button</c> or <c>Static</c>.</param>
/// <param name="IsEnabled">Whether it can be used.</param>
/// <param name="HasFocus">Whether the keyboard goes to it.</param>
/// <param name="IsChecked">Whether it is a box with a tick.</param>
/// <param name="Text">Its text without the ampersands that underline letters.</param>
public sealed record ShownControl(string Window, string Number, string Class, bool IsEnabled, bool HasFocus, bool IsChecked, string Text)
{
    /// <summary>Reads what the hand prints of one.</summary>
    public static ShownControl Parse(string line)
    {
        var cells = line.Split('\t');
        return new ShownControl(cells[0], cells[1], cells[2], cells[3].Length > 0, cells[4].Length > 0, cells[5].Length > 0, Plain(cells[2], cells[6]));
    }

    /// <summary>A line for messages.</summary>
    public override string ToString() => $"{Class} '{Text}'{(IsEnabled ? "" : ", disabled")}{(HasFocus ? ", focus" : "")}{(IsChecked ? ", ticked" : "")}";

    // In what can be pressed an ampersand underlines, and two are one.
    private static string Plain(string kind, string text) => kind == "Button" ? text.Replace("&&", "\0", StringComparison.Ordinal).Replace("&", "", StringComparison.Ordinal).Replace('\0', '&') : text;
}
